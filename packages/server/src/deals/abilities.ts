import type { ErrorCode } from '@qibu/contract';
import type { Parameters } from '@qibu/core';
import type { Actor } from '../scope/actor.ts';
import { AppError } from '../error.ts';
import { answersFor } from '../scope/answers-for.ts';
import type { DealHead } from '../ledger/deal-head.ts';

/** Everyone who sees a deal can work on it; only its owner's line can hand it over, staff it or delete it. */
const WHO = {
  edit: 'sees',
  record: 'sees',
  people: 'sees',
  tasks: 'sees',
  move: 'sees',
  dismiss: 'sees',
  outcome: 'sees',
  review: 'sees',
  members: 'answers',
  handOver: 'answers',
  delete: 'answers',
} as const;
export type Action = keyof typeof WHO;
const ONLY_OPEN: readonly Action[] = ['move', 'dismiss'];

/** What a move without evidence is told where the workspace allows none. */
export const EXCEPTIONS_OFF: ErrorCode = 'deal.exceptionsOff';

interface Ability {
  readonly yes: boolean;
  /** The error code the caller would get. */
  readonly reason: ErrorCode | null;
}

type OwnedDeal = Pick<DealHead, 'owner_id' | 'outcome' | 'deleted_at'>;

function refusal(actor: Actor, deal: OwnedDeal, action: Action): ErrorCode | null {
  if (deal.deleted_at !== null) return 'notFound';
  if (WHO[action] === 'answers' && !answersFor(actor, deal.owner_id)) return 'deal.ownerOnly';
  if (ONLY_OPEN.includes(action) && deal.outcome !== 'open') return 'deal.closed';
  return null;
}

/** What this actor may do with the deal, and why not; sent with it. */
export const abilitiesOn = (actor: Actor, deal: OwnedDeal): Record<Action, Ability> =>
  Object.fromEntries(
    (Object.keys(WHO) as Action[]).map((action) => {
      const reason = refusal(actor, deal, action);
      return [action, { yes: reason === null, reason }];
    }),
  ) as Record<Action, Ability>;

/** Whether a deal may move forward without the evidence; said with the deal, before anyone tries. */
export const exceptionAbility = ({ gates }: Pick<Parameters, 'gates'>): Ability =>
  gates.exceptions ? { yes: true, reason: null } : { yes: false, reason: EXCEPTIONS_OFF };

/** Stops a command the actor may not run on a deal they can see. */
export function authorise(actor: Actor, deal: OwnedDeal, action: Action): void {
  const reason = refusal(actor, deal, action);
  if (reason !== null) throw new AppError(reason);
}
