import { addOwnRisk, type DealView } from '@qibu/contract';
import type { z } from 'zod';
import { newId } from '../../db/id.ts';
import { invalidField, notFound, reasonNeeded } from '../../error.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { openDeal } from '../change-deal.ts';
import { requireOnlookers } from '../hand-over/onlookers.ts';
import { settle } from '../settle.ts';

type NewRisk = z.output<typeof addOwnRisk.body>;
/** A risk of a deal. */
export interface RiskOfDeal {
  readonly id: string;
  readonly riskId: string;
}

/** Adds a risk somebody fears, watched by a colleague who may see the deal until a day to come. */
export async function addRisk(scope: Scope, dealId: string, body: NewRisk): Promise<DealView> {
  const { tx, actor, now, today } = scope;
  await openDeal(scope, dealId, 'dismiss');
  if (body.why === '') throw reasonNeeded();
  if (body.expiresOn <= today) throw invalidField('body.expiresOn', 'notInFuture');
  await requireOnlookers(scope, dealId, [{ path: 'body.ownerId', id: body.ownerId }]);
  const id = newId();
  const { title, why, weight, ownerId, expiresOn } = body;
  await tx
    .insertInto('own_risk')
    .values({
      workspace_id: actor.workspaceId,
      id,
      deal_id: dealId,
      title,
      why,
      weight,
      owner: ownerId,
      expires_on: expiresOn,
      closed_on: null,
      by_user: actor.userId,
      happened_on: today,
      recorded_on: today,
      recorded_at: now,
    })
    .execute();
  await audit(scope, { action: 'created', entity: 'risk', entityId: id, label: title, changes: { why, expiresOn } });
  return settle(scope, dealId, { touch: true });
}

/** Closes a risk as dealt with today, or opens it again. */
export async function closeRisk(scope: Scope, of: RiskOfDeal, closed: boolean): Promise<DealView> {
  const { title, closed_on } = await found(scope, of);
  const closedOn = closed ? scope.today : null;
  await scope.tx
    .updateTable('own_risk')
    .set({ closed_on: closedOn })
    .where(...here(scope))
    .where('id', '=', of.riskId)
    .execute();
  const changes = { closedOn: [closed_on, closedOn] };
  await audit(scope, { action: 'changed', entity: 'risk', entityId: of.riskId, label: title, changes });
  return settle(scope, of.id, { touch: true });
}

/** Takes back a risk that was added by mistake. */
export async function removeRisk(scope: Scope, of: RiskOfDeal): Promise<DealView> {
  const { title } = await found(scope, of);
  await scope.tx
    .deleteFrom('own_risk')
    .where(...here(scope))
    .where('id', '=', of.riskId)
    .execute();
  await audit(scope, { action: 'withdrawn', entity: 'risk', entityId: of.riskId, label: title });
  return settle(scope, of.id, { touch: true });
}

const here = ({ actor }: Scope) => ['workspace_id', '=', actor.workspaceId] as const;

/** The deal is locked first, so that nobody decides on the same risk meanwhile. */
async function found(scope: Scope, { id, riskId }: RiskOfDeal) {
  await openDeal(scope, id, 'dismiss');
  const row = await scope.tx
    .selectFrom('own_risk')
    .where(...here(scope))
    .where('deal_id', '=', id)
    .where('id', '=', riskId)
    .select(['title', 'closed_on'])
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
