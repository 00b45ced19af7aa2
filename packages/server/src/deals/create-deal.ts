import type { createDeal as route, DealView } from '@qibu/contract';
import type { Parameters } from '@qibu/core';
import type { z } from 'zod';
import { audit } from '../db/audit.ts';
import { searchColumns } from '../db/grams.ts';
import { newId } from '../db/id.ts';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../db/scope.ts';
import { AppError } from '../error.ts';
import { answersFor } from './abilities.ts';
import { requireReferences } from './references.ts';
import { parametersFor } from './rules.ts';
import { settle } from './settle.ts';

type NewDeal = z.output<typeof route.body>;

/** Opens a deal today, for the actor himself or somebody of his line. */
export async function createDeal(scope: Scope, body: NewDeal): Promise<DealView> {
  const ownerId = body.ownerId ?? scope.actor.userId;
  if (!answersFor(scope.actor, ownerId)) throw new AppError('deal.ownerOnly');
  await requireReferences(scope, { ...body, userIds: ownerId === scope.actor.userId ? [] : [ownerId] });
  const workspace = await scope.tx
    .selectFrom('workspace')
    .where('id', '=', scope.actor.workspaceId)
    .select(['currency', 'parameters'])
    .executeTakeFirstOrThrow();
  requireStage(parametersFor(workspace.parameters), body.stage);
  const id = newId();
  const currency = body.currency ?? workspace.currency;
  await insertDeal(scope, { ...body, id, ownerId, currency });
  if (body.stage !== null) await insertFirstMove(scope, id, body.stage);
  await audit(scope, {
    action: 'created',
    entity: 'deal',
    entityId: id,
    label: body.name,
    changes: { ...body, ownerId, currency },
  });
  return settle(scope, id, { isNew: true });
}

/** Refuses a stage the workspace does not have. */
function requireStage({ stages }: Parameters, stage: string | null): void {
  if (stage === null || stages.some(({ id }) => id === stage)) return;
  throw new AppError('request.invalid', { fields: [{ path: 'body.stage', message: 'no such stage' }] });
}

type DealToInsert = Omit<NewDeal, 'currency'> & {
  readonly id: string;
  readonly ownerId: string;
  readonly currency: string;
};

async function insertDeal({ tx, actor, now, today }: Scope, deal: DealToInsert): Promise<void> {
  await tx
    .insertInto('deal')
    .values({
      workspace_id: actor.workspaceId,
      id: deal.id,
      name: deal.name,
      account_id: deal.accountId,
      owner_id: deal.ownerId,
      product_id: deal.productId,
      amount_minor: deal.amountMinor,
      currency: deal.currency,
      closes_on: deal.closesOn,
      opened_on: today,
      stage: deal.stage,
      status_claimed: deal.statusClaimed,
      source: deal.source,
      note: deal.note,
      ...searchColumns(deal.name),
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .modifyEnd(keptPlan)
    .execute();
}

/** Placing a new deal proves nothing yet, so its first move is on file as an exception. */
async function insertFirstMove({ tx, actor, now, today }: Scope, dealId: string, stage: string): Promise<void> {
  await tx
    .insertInto('stage_move')
    .values({
      workspace_id: actor.workspaceId,
      id: newId(),
      deal_id: dealId,
      from_stage: null,
      to_stage: stage,
      by_user: actor.userId,
      reason: null,
      exception: true,
      happened_on: today,
      recorded_on: today,
      recorded_at: now,
    })
    .execute();
}
