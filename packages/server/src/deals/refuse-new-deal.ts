import type { ErrorCode, FieldError } from '@qibu/contract';
import { AppError } from '../error.ts';
import { parametersFor } from '../ledger/parameters-for.ts';
import type { Actor } from '../scope/actor.ts';
import { answersFor } from '../scope/answers-for.ts';
import type { OpeningContext } from './opening-context.ts';

interface NewDealCheck {
  readonly actor: Actor;
  readonly ownerId: string;
  readonly stage: string | null;
  readonly context: OpeningContext;
}

/** Refuses a new deal with everything at once that is wrong with what it points at. */
export function refuseNewDeal({ actor, ownerId, stage, context }: NewDealCheck): void {
  const fields = [...referenceFaults(context, answersFor(actor, ownerId)), ...stageFaults(context, stage)];
  if (fields.length > 0) throw new AppError(codeFor(fields), { fields });
}

/** Whoever may not hand a deal to a person is not told whether there is such a person. */
function referenceFaults({ missing }: OpeningContext, ownerFits: boolean): FieldError[] {
  const unseen = missing.filter((field) => ownerFits || field !== 'ownerId');
  return [
    ...(ownerFits ? [] : [{ path: 'body.ownerId', code: 'outsideLine' as const }]),
    ...unseen.map((field) => ({ path: `body.${field}`, code: 'notFound' as const })),
  ];
}

/** A stage the workspace does not have. */
function stageFaults({ row }: OpeningContext, stage: string | null): FieldError[] {
  const { stages } = parametersFor(row.overrides);
  return stage === null || stages.some(({ id }) => id === stage) ? [] : [{ path: 'body.stage', code: 'noSuchStage' }];
}

/** Records nobody shows the actor are a 404, here as everywhere. */
function codeFor(fields: readonly FieldError[]): ErrorCode {
  if (fields.every(({ code }) => code === 'notFound')) return 'notFound';
  return fields.every(({ code }) => code === 'outsideLine') ? 'deal.ownerOnly' : 'request.invalid';
}
