import type { DealView, setOutcome as route } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { invalidField, reasonNeeded } from '../error.ts';
import { changeDeal, openDeal } from './change-deal.ts';
import { refuseBeforeOpening, refuseFuture } from './dates.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { requireVersion, settle } from './settle.ts';
import { recordTurns } from './turns/record-turns.ts';

type OutcomeBody = z.output<typeof route.body>;

/** Ends a deal as won, lost or stopped, or opens it again. All but winning ask why. */
export async function setOutcome(
  scope: Scope,
  id: string,
  asked: { body: OutcomeBody; version: number },
): Promise<DealView> {
  const { body } = asked;
  const head = await openDeal(scope, id, 'outcome');
  await requireVersion(scope, head, asked.version);
  refuseFuture(scope, new Map([['body.happenedOn', body.happenedOn]]));
  refuseBeforeOpening(head, body.happenedOn);
  requireChange(head, body);
  if (body.outcome !== 'won' && !body.reason) throw reasonNeeded();
  const closedOn = body.outcome === 'open' ? null : body.happenedOn;
  await changeDeal(scope, head, {
    outcome: body.outcome,
    closed_on: closedOn,
    outcome_reason: body.outcome === 'open' ? null : body.reason,
    outcome_edition_id: body.outcome === 'open' ? null : head.edition_id,
  });
  const { outcome, happenedOn, reason, ...lesson } = body;
  await recordTurns(scope, head, [
    {
      what: 'outcome',
      before: head.outcome,
      after: outcome,
      on: happenedOn,
      reason,
      ...(outcome !== 'open' && { lesson }),
    },
  ]);
  await audit(scope, {
    action: body.outcome === 'open' ? 'reopened' : 'closed',
    entity: 'deal',
    entityId: id,
    label: head.name,
    changes: { outcome: [head.outcome, outcome], closedOn: [head.closed_on, closedOn], reason, ...given(lesson) },
  });
  return settle(scope, id);
}

/** What was filled in. */
const given = (lesson: object) => Object.fromEntries(Object.entries(lesson).filter(([, value]) => value !== null));

/** An open deal cannot be opened; a closed one may be closed differently, or on another day. */
function requireChange(head: DealHead, { outcome }: OutcomeBody): void {
  if (outcome === 'open' && head.outcome === 'open') throw invalidField('body.outcome', 'alreadyOpen');
}
