import type { DealView, ErrorCode, moveStage as route } from '@qibu/contract';
import type { Analysis, Gate, Parameters } from '@qibu/core';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { AppError, invalidField, reasonNeeded } from '../error.ts';
import { inserted } from '../ledger/ledger-rows.ts';
import { authorise, EXCEPTIONS_OFF } from './abilities.ts';
import { changeDeal } from './change-deal.ts';
import { refuseBeforeOpening, refuseFuture } from './dates.ts';
import { type Dossier, judgeDossier, loadDossier, withAdded } from './dossier.ts';
import { requireVersion, settleDossier } from './settle.ts';

type MoveRequest = z.output<typeof route.body>;

/** Moves the claimed stage: forward on evidence or as a reasoned exception, back with a reason. */
export async function moveStage(
  scope: Scope,
  id: string,
  asked: { body: MoveRequest; version: number },
): Promise<DealView> {
  const { body } = asked;
  const dossier = await loadDossier(scope, id, { lock: true });
  const { head } = dossier;
  authorise(scope.actor, head, 'move');
  await requireVersion(scope, head, asked.version);
  checkDay(scope, dossier, body.happenedOn);
  const exception = decideMove({
    parameters: dossier.parameters,
    stage: judgeDossier(dossier, scope.today).stage,
    asked: body,
  });
  const [moves] = await Promise.all([
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
  const moved = { ...dossier, head: { ...head, stage: body.to, version: head.version + 1, updated_at: scope.now } };
  return settleDossier(scope, withAdded(moved, { moves }));
}

function checkDay(scope: Scope, { head, ledger }: Dossier, happenedOn: string): void {
  refuseFuture(scope, new Map([['body.happenedOn', happenedOn]]));
  refuseBeforeOpening(head, happenedOn);
  if (ledger.moves.some((move) => move.happenedOn > happenedOn))
    throw invalidField('body.happenedOn', 'beforeLastMove');
}

interface MoveDecision {
  readonly parameters: Pick<Parameters, 'stages' | 'gates'>;
  readonly stage: Analysis['stage'];
  readonly asked: Pick<MoveRequest, 'to' | 'exception' | 'reason'>;
}

/** Whether the move is an exception; throws when it may not be made. Every gate up to the new stage must hold. */
function decideMove({ parameters, stage, asked }: MoveDecision): boolean {
  const place = (id: string | null): number => parameters.stages.findIndex((rule) => rule.id === id);
  const [from, to] = [place(stage.claimed), place(asked.to)];
  if (to === -1) throw invalidField('body.to', 'noSuchStage');
  if (asked.to === stage.claimed) throw invalidField('body.to', 'sameStage');
  const closed = stage.gates.slice(0, to + 1).filter(({ pass }) => !pass);
  const forward = to > from;
  if (!forward && !asked.reason) throw reasonNeeded();
  if (!forward || closed.length === 0) return false;
  const allowed = parameters.gates.exceptions;
  if (!asked.exception || !allowed) throw gateRefusal(asked.to, closed, allowed ? 'deal.gateClosed' : EXCEPTIONS_OFF);
  if (!asked.reason) throw reasonNeeded();
  return true;
}

/** Names every criterion that is missing on the way. */
function gateRefusal(to: string, closed: readonly Gate[], code: ErrorCode): AppError {
  const missing = closed.map((gate) => ({ stage: gate.stage, criteria: gate.missing }));
  const count = missing.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return new AppError(code, { params: { to, stage: to, count, missing } });
}

async function saveMove(scope: Scope, { head }: Dossier, move: MoveRequest) {
  const { tx, actor, now, today } = scope;
  const insert = tx
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
    .returningAll();
  return inserted(scope, 'moves', insert);
}
