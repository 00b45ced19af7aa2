import type { DealView, moveStage as route } from '@qibu/contract';
import type { Analysis, StageRule } from '@qibu/core';
import type { z } from 'zod';
import { audit } from '../db/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../db/scope.ts';
import { AppError } from '../error.ts';
import { authorise } from './abilities.ts';
import { changeDeal } from './change-deal.ts';
import { refuseBeforeOpening, refuseFuture } from './dates.ts';
import { type Dossier, judgeDossier, loadDossier } from './dossier.ts';
import { requireVersion, settle } from './settle.ts';

type Asked = z.output<typeof route.body>;

/** Moves the claimed stage: forward on evidence or as a reasoned exception, back with a reason. */
export async function moveStage(scope: Scope, id: string, asked: { body: Asked; version: number }): Promise<DealView> {
  const { body } = asked;
  const dossier = await loadDossier(scope, id, { lock: true });
  const { head } = dossier;
  authorise(scope.actor, head, 'move');
  await requireVersion(scope, head, asked.version);
  checkDay(scope, dossier, body.happenedOn);
  const exception = decideMove({
    stages: dossier.parameters.stages,
    stage: judgeDossier(dossier, scope.today).stage,
    asked: body,
  });
  await Promise.all([
    saveMove(scope, dossier, { ...body, exception }),
    changeDeal(scope, head, { stage: body.to }),
    audit(scope, {
      action: 'moved',
      entity: 'deal',
      entityId: id,
      label: head.name,
      changes: { stage: [head.stage, body.to], reason: body.reason, exception },
    }),
  ]);
  return settle(scope, id);
}

function checkDay(scope: Scope, { head, ledger }: Dossier, happenedOn: string): void {
  refuseFuture(scope, new Map([['body.happenedOn', happenedOn]]));
  refuseBeforeOpening(head, happenedOn);
  if (ledger.moves.some((move) => move.happenedOn > happenedOn))
    throw new AppError('request.invalid', {
      fields: [{ path: 'body.happenedOn', message: 'before the last move' }],
    });
}

interface Deciding {
  readonly stages: readonly StageRule[];
  readonly stage: Analysis['stage'];
  readonly asked: Pick<Asked, 'to' | 'exception' | 'reason'>;
}

/** Whether the move is an exception; throws when it may not be made. Every gate up to the new stage must hold. */
function decideMove({ stages, stage, asked }: Deciding): boolean {
  const place = (id: string | null): number => stages.findIndex((rule) => rule.id === id);
  const [from, to] = [place(stage.claimed), place(asked.to)];
  if (to === -1 || asked.to === stage.claimed)
    throw new AppError('request.invalid', { fields: [{ path: 'body.to', message: 'no stage to move to' }] });
  const closed = stage.gates.slice(0, to + 1).filter(({ pass }) => !pass);
  const forward = to > from;
  const needsReason = !forward || (closed.length > 0 && asked.exception);
  if (needsReason && !asked.reason) throw new AppError('deal.reasonNeeded');
  if (!forward || closed.length === 0) return false;
  if (asked.exception) return true;
  const missing = closed.map((gate) => ({ stage: gate.stage, criteria: gate.missing }));
  const count = missing.reduce((sum, { criteria }) => sum + criteria.length, 0);
  throw new AppError('deal.gateClosed', { params: { to: asked.to, stage: asked.to, count, missing } });
}

async function saveMove(scope: Scope, { head }: Dossier, move: Asked): Promise<void> {
  const { tx, actor, now, today } = scope;
  await tx
    .insertInto('stage_move')
    .values({
      workspace_id: actor.workspaceId,
      id: newId(),
      deal_id: head.id,
      from_stage: head.stage,
      to_stage: move.to,
      by_user: actor.userId,
      reason: move.reason,
      exception: move.exception,
      happened_on: move.happenedOn,
      recorded_on: today,
      recorded_at: now,
    })
    .execute();
}
