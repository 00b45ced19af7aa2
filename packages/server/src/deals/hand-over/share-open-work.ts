import { shareWork, type WorkMove, type WorkTo } from '@qibu/core';
import { sql } from 'kysely';
import { audit } from '../../scope/audit.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { copyTeams } from '../../scope/team.ts';
import { loadDealWork, type StoredDealWork } from './deal-work.ts';

export interface Joined {
  readonly deal: string;
  readonly user: string;
}
/** What sharing out the work of deals did, as a hand-over keeps it. */
export interface Shared {
  readonly work: readonly WorkMove[];
  readonly joined: readonly Joined[];
}
interface Sharing {
  readonly deals: readonly string[];
  /** Whose work is given away; null where only what nobody may see any more finds a new owner. */
  readonly from: string | null;
  readonly to: WorkTo;
  readonly handed: boolean;
}

/** Gives the open work of deals to whoever is to do it now, each change with its line in the audit log. */
export async function shareOpenWork(all: Scope, { deals, from, to, handed }: Sharing): Promise<Shared> {
  const also = [...(from === null ? [] : [from]), ...(typeof to === 'object' ? [to.person] : [])];
  const stored = await loadDealWork(all, { deals, also, handed });
  const shared = stored.map((deal) => ({ deal, ...shareWork(deal, from, to) }));
  const work = shared.flatMap(({ moves }) => moves);
  const joined = shared.flatMap(({ deal, joins }) => joins.map((user) => ({ deal: deal.id, user })));
  await join(all, joined);
  await giveWork(all, work);
  await auditMoves(all, stored, work);
  return { work, joined };
}

async function join({ tx, actor, now }: Scope, joined: readonly Joined[]): Promise<void> {
  if (joined.length === 0) return;
  const rows = joined.map(({ deal, user }) => ({
    workspace_id: actor.workspaceId,
    deal_id: deal,
    user_id: user,
    part: null,
    added_at: now,
  }));
  await tx
    .insertInto('deal_member')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const deal of new Set(joined.map((one) => one.deal))) await copyTeams(tx, actor.workspaceId, deal);
}

/** Writes the new owners of tasks; a task that is no longer whose it was stays. */
export async function giveWork({ tx, actor }: Scope, moves: readonly WorkMove[]): Promise<number> {
  if (moves.length === 0) return 0;
  const { numAffectedRows } = await sql`update task t set owner_id = m.to_id, version = t.version + 1
    from unnest(${idList(moves.map(({ id }) => id))}, ${idList(moves.map(({ from }) => from))},
      ${idList(moves.map(({ to }) => to))}) as m(id, from_id, to_id)
    where t.workspace_id = ${actor.workspaceId}::uuid and t.id = m.id and t.owner_id = m.from_id`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

const auditMoves = (all: Scope, stored: readonly StoredDealWork[], moves: readonly WorkMove[]): Promise<void> => {
  const titles = new Map(stored.flatMap(({ work }) => work.map(({ id, title }) => [id, title])));
  return audit(
    all,
    ...moves.map(({ id, from, to }) => ({
      action: 'changed',
      entity: 'task',
      entityId: id,
      label: titles.get(id) ?? null,
      changes: { ownerId: [from, to] },
    })),
  );
};
