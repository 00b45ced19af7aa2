import type { DealWork, OpenWork } from '@qibu/core';
import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';

export interface NamedWork extends OpenWork {
  readonly title: string;
}
export interface StoredDealWork extends DealWork {
  readonly id: string;
  readonly work: readonly NamedWork[];
}
interface WorkRow {
  readonly id: string;
  readonly owner: string;
  readonly team: readonly string[];
  readonly work: readonly NamedWork[];
}
interface PersonRow {
  readonly id: string;
  readonly admin: boolean;
  readonly reach: readonly string[];
}
interface WorkQuery {
  readonly deals: readonly string[];
  /** Whoever may be given the work, besides those who have it. */
  readonly also: readonly string[];
  readonly handed: boolean;
}

/** The open work of some deals, and who of those concerned may see each. Asked as the whole workspace. */
export async function loadDealWork(all: Scope, { deals, also, handed }: WorkQuery): Promise<StoredDealWork[]> {
  const rows = await loadWork(all, deals);
  const people = await loadPeople(all, [...also, ...rows.flatMap(({ work }) => work.map(({ ownerId }) => ownerId))]);
  const works = (person: string): boolean => people.has(person);
  return rows.map(({ id, owner, team, work }) => {
    const sees = (person: string): boolean => {
      const found = people.get(person);
      if (found === undefined) return false;
      return found.admin || [owner, ...team].some((each) => found.reach.has(each));
    };
    return { id, ownerId: owner, handed, work, sees, works };
  });
}

async function loadWork({ tx, actor }: Scope, deals: readonly string[]): Promise<readonly WorkRow[]> {
  const { rows } = await sql<WorkRow>`select d.id, d.owner_id as owner, d.team,
      json_agg(json_build_object('id', t.id, 'ownerId', t.owner_id, 'title', t.title) order by t.id) as work
    from deal d join task t on t.workspace_id = d.workspace_id and t.deal_id = d.id and t.done_on is null
    where d.workspace_id = ${actor.workspaceId}::uuid and d.id = any(${idList(deals)})
    group by d.id, d.owner_id, d.team order by d.id`.execute(tx);
  return rows;
}

interface Onlooker {
  readonly admin: boolean;
  readonly reach: ReadonlySet<string>;
}

/** The people in service among these, and whom each of them leads. */
async function loadPeople(
  { tx, actor }: Scope,
  asked: readonly (string | null)[],
): Promise<ReadonlyMap<string, Onlooker>> {
  const ids = [...new Set(asked.filter((id) => id !== null))];
  const { rows } = await sql<PersonRow>`select u.id, u.is_admin as admin,
      array(select r.user_id::text from reach r where r.workspace_id = u.workspace_id and r.manager_id = u.id) as reach
    from user_account u where u.workspace_id = ${actor.workspaceId}::uuid and u.active and u.id = any(${idList(ids)})`.execute(
    tx,
  );
  return new Map(rows.map(({ id, admin, reach }) => [id, { admin, reach: new Set([id, ...reach]) }]));
}
