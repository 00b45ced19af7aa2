import type { handOverDeal as route, ReplyOf } from '@qibu/contract';
import type { z } from 'zod';
import { invalidField } from '../../error.ts';
import type { DealHead } from '../../ledger/deal-head.ts';
import { acrossWorkspace } from '../../scope/across-workspace.ts';
import { answersFor } from '../../scope/answers-for.ts';
import { audit } from '../../scope/audit.ts';
import { keepingPeople } from '../../scope/people-lock.ts';
import type { Scope } from '../../scope/scope.ts';
import { copyTeams } from '../../scope/team.ts';
import { changeDeal, openDeal } from '../change-deal.ts';
import { requireReferences } from '../references.ts';
import { requireVersion, settle } from '../settle.ts';
import { keepHandOver } from './keep-hand-over.ts';
import { type Shared, shareOpenWork } from './share-open-work.ts';
import { toWorkTo } from './work-to.ts';

type Body = z.output<typeof route.body>;

/** Gives a deal to another owner, and its open tasks and promises to whoever was chosen. */
export async function handOverDeal(
  scope: Scope,
  id: string,
  { body, version }: { readonly body: Body; readonly version: number },
): Promise<ReplyOf<typeof route>> {
  await keepingPeople(scope);
  const head = await openDeal(scope, id, 'handOver');
  await requireVersion(scope, head, version);
  if (body.to === head.owner_id) throw invalidField('body.to', 'samePerson');
  const person = body.work === 'owner' || body.work === 'keep' ? [] : [{ path: 'body.work', id: body.work }];
  await requireReferences(scope, { users: [{ path: 'body.to', id: body.to }, ...person] });
  const stayed = await stayOnTeam(scope, head, body.to);
  await changeDeal(scope, head, { owner_id: body.to });
  await audit(scope, {
    action: 'changed',
    entity: 'deal',
    entityId: id,
    label: head.name,
    changes: { ownerId: [head.owner_id, body.to] },
  });
  const shared = await passWorkOn(scope, head, body);
  const undo = await keepHandOver(scope, {
    from: head.owner_id,
    to: body.to,
    deals: [id],
    accounts: [],
    deactivated: false,
    work: shared.work,
    joined: [...shared.joined, ...stayed],
  });
  return { deal: await settle(scope, id), undo, work: shared.work.length };
}

/** Someone who hands a deal outside their line stays on its team until removed, so that questions can reach them. */
export async function stayOnTeam({ tx, actor, now }: Scope, head: DealHead, to: string): Promise<Shared['joined']> {
  if (answersFor(actor, to)) return [];
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deal_member')
    .values({ workspace_id: actor.workspaceId, deal_id: head.id, user_id: actor.userId, part: null, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  await copyTeams(tx, actor.workspaceId, head.id);
  return numInsertedOrUpdatedRows === 0n ? [] : [{ deal: head.id, user: actor.userId }];
}

/** The open work of a deal that has just changed hands. */
export async function passWorkOn(scope: Scope, head: DealHead, { work }: Pick<Body, 'work'>): Promise<Shared> {
  let shared: Shared = { work: [], joined: [] };
  await acrossWorkspace(scope, async (all) => {
    shared = await shareOpenWork(all, { deals: [head.id], from: head.owner_id, to: toWorkTo(work), handed: true });
  });
  return shared;
}
