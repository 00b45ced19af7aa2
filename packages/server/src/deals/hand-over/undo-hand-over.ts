import type { ReplyOf, undoHandOver as route } from '@qibu/contract';
import type { WorkMove } from '@qibu/core';
import { sql } from 'kysely';
import { AppError, notFound } from '../../error.ts';
import { acrossWorkspace } from '../../scope/across-workspace.ts';
import { answersFor } from '../../scope/answers-for.ts';
import { audit } from '../../scope/audit.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { changingPeople } from '../../scope/people-lock.ts';
import type { Scope } from '../../scope/scope.ts';
import { copyTeams } from '../../scope/team.ts';
import { rejudge } from '../../standing/index.ts';
import { giveWork, type Joined } from './share-open-work.ts';
import { giveUnseenWork } from './unseen-work.ts';

const HOURS = 24;
type Undone = ReplyOf<typeof route>;

/** Takes a hand-over back within a day, by whoever made it and may still: what has changed hands again stays. */
export async function undoHandOver(scope: Scope, id: string): Promise<Undone> {
  await changingPeople(scope);
  const kept = await openHandOver(scope, id);
  await requireRights(scope, kept);
  let undone: Undone = { deals: 0, accounts: 0, work: 0 };
  await acrossWorkspace(scope, async (all) => {
    if (kept.deactivated) await setActive(all, kept.from);
    const deals = await giveBack(all, 'deal', kept);
    const accounts = await giveBack(all, 'account', kept);
    await leaveTeams(all, kept.joined, deals);
    const work = await giveWork(
      all,
      kept.work.map((move) => ({ id: move.id, from: move.to, to: move.from })),
    );
    await rejudge(all, { deals });
    undone = { deals: deals.length, accounts: accounts.length, work };
  });
  await giveUnseenWork(scope, kept.deals);
  return undone;
}

interface KeptHandOver {
  readonly from: string;
  readonly to: string;
  readonly deactivated: boolean;
  readonly deals: readonly string[];
  readonly accounts: readonly string[];
  readonly work: readonly WorkMove[];
  readonly joined: readonly Joined[];
}

/** Marks it taken back; gone for others, after a day, a second time, and once the earlier owner has left. */
async function openHandOver({ tx, actor, now }: Scope, id: string): Promise<KeptHandOver> {
  const { rows } = await sql<KeptHandOver>`update hand_over h set undone_at = ${now}
    where h.workspace_id = ${actor.workspaceId}::uuid and h.id = ${id}::uuid and h.by_user = ${actor.userId}::uuid
      and h.undone_at is null and h.at > ${new Date(now.getTime() - HOURS * 3_600_000)}
      and (h.deactivated or exists (select from user_account u where u.workspace_id = h.workspace_id
        and u.id = h.from_user and u.active))
    returning h.from_user as "from", h.to_user as "to", h.deactivated, h.deals, h.accounts, h.work, h.joined`.execute(
    tx,
  );
  const [kept] = rows;
  if (!kept) throw notFound();
  return kept;
}

/** What making it needs now: everything of a person is an administrator's to give, a deal is its owner's line's. */
async function requireRights({ tx, actor }: Scope, kept: KeptHandOver): Promise<void> {
  if (actor.isAdmin) return;
  const [deal, ...more] = kept.deals;
  const elsewhere = await tx
    .selectFrom('task')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', sql<string>`any(${idList(kept.work.map((move) => move.id))})`)
    .where('deal_id', 'is distinct from', deal ?? null)
    .select('id')
    .limit(1)
    .execute();
  const isAll = kept.deactivated || kept.accounts.length > 0 || more.length > 0 || elsewhere.length > 0;
  if (isAll || deal === undefined) throw new AppError('auth.adminOnly');
  if (!answersFor(actor, kept.from)) throw new AppError('deal.ownerOnly');
}

async function setActive(all: Scope, user: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`update user_account set active = true, version = version + 1
    where workspace_id = ${all.actor.workspaceId}::uuid and id = ${user}::uuid and not active returning name`.execute(
    all.tx,
  );
  for (const { name } of rows)
    await audit(all, {
      action: 'changed',
      entity: 'user',
      entityId: user,
      label: name,
      changes: { active: [false, true] },
    });
}

async function giveBack(all: Scope, table: 'deal' | 'account', kept: KeptHandOver): Promise<string[]> {
  const ids = table === 'deal' ? kept.deals : kept.accounts;
  const { rows } = await sql<{ id: string; name: string }>`update ${sql.table(table)}
    set owner_id = ${kept.from}::uuid, version = version + 1, updated_at = ${all.now}
    where workspace_id = ${all.actor.workspaceId}::uuid and id = any(${idList(ids)}) and owner_id = ${kept.to}::uuid
    returning id, name`.execute(all.tx);
  await audit(
    all,
    ...rows.map(({ id, name }) => ({
      action: 'changed',
      entity: table,
      entityId: id,
      label: name,
      changes: { ownerId: [kept.to, kept.from] },
    })),
  );
  return rows.map(({ id }) => id);
}

/** Who joined a team for the hand-over leaves it where the deal went back. */
async function leaveTeams({ tx, actor }: Scope, joined: readonly Joined[], back: readonly string[]): Promise<void> {
  const left = joined.filter(({ deal }) => back.includes(deal));
  if (left.length === 0) return;
  await sql`delete from deal_member m using unnest(${idList(left.map(({ deal }) => deal))},
      ${idList(left.map(({ user }) => user))}) as l(deal_id, user_id)
    where m.workspace_id = ${actor.workspaceId}::uuid and m.deal_id = l.deal_id and m.user_id = l.user_id
      and m.part is null`.execute(tx);
  for (const deal of new Set(left.map((one) => one.deal))) await copyTeams(tx, actor.workspaceId, deal);
}
