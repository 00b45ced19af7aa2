import { type DecisionView, type decide as route, LIMITS } from '@qibu/contract';
import type { z } from 'zod';
import { newId } from '../../db/id.ts';
import { AppError, invalidField, notFound } from '../../error.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { rejudge } from '../../standing/index.ts';
import { openDeal, touchDeal } from '../change-deal.ts';
import { loadAudience } from './audience.ts';
import { loadDecision } from './load-decisions.ts';

type Body = z.output<typeof route.body>;

/** Records what the review decided on a deal as a task of a colleague who may see it, due on a day to come. */
export async function decide(scope: Scope, dealId: string, body: Body): Promise<DecisionView> {
  const { tx, actor, now, today } = scope;
  await openDeal(scope, dealId, 'dismiss');
  const owner = (await loadAudience(scope, dealId)).find(({ id }) => id === body.ownerId);
  if (owner === undefined) throw invalidField('body.ownerId', 'cannotSeeDeal');
  if (body.dueOn < today) throw invalidField('body.dueOn', 'notInFuture');
  if (body.title.length > LIMITS.shortText) throw invalidField('body.title', 'tooLong');
  const id = newId();
  await tx
    .insertInto('task')
    .values({
      workspace_id: actor.workspaceId,
      id,
      deal_id: dealId,
      kind: 'task',
      title: body.title,
      decision: body.kind,
      agreed: false,
      owner_id: owner.id,
      contact_id: null,
      due_on: body.dueOn,
      done_on: null,
      happened_on: today,
      recorded_on: today,
      recorded_at: now,
    })
    .execute();
  const changes = { decision: body.kind, owner: owner.name, dueOn: body.dueOn };
  await settleTasks(scope, dealId, { action: 'decided', entityId: id, label: body.title, changes });
  return (await found(scope, id)).decision;
}

/** Takes a decision back that was made by mistake; one that is done already stays. */
export async function withdrawDecision(scope: Scope, id: string, version: number): Promise<void> {
  const { dealId } = await found(scope, id);
  await openDeal(scope, dealId, 'tasks');
  // Read again now that the deal is locked: someone may have been quicker.
  const { decision } = await found(scope, id);
  if (decision.version !== version || decision.doneOn !== null)
    throw new AppError('conflict.stale', { current: decision });
  await scope.tx.deleteFrom('task').where('workspace_id', '=', scope.actor.workspaceId).where('id', '=', id).execute();
  const { kind, owner, dueOn, title } = decision;
  const changes = { ...(kind && { decision: kind }), owner: owner?.name ?? null, dueOn };
  await settleTasks(scope, dealId, { action: 'withdrawn', entityId: id, label: title, changes });
}

interface Entry {
  readonly action: string;
  readonly entityId: string;
  readonly label: string;
  readonly changes: Readonly<Record<string, unknown>>;
}
async function settleTasks(scope: Scope, dealId: string, entry: Entry): Promise<void> {
  await touchDeal(scope, dealId);
  await audit(scope, { ...entry, entity: 'task' });
  await rejudge(scope, { deals: [dealId] });
}

async function found(scope: Scope, id: string) {
  const one = await loadDecision(scope, id);
  if (!one) throw notFound();
  return one;
}
