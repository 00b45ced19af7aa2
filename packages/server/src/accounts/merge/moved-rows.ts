import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';

export type Entity = 'account' | 'contact';
export interface Pair {
  readonly entity: Entity;
  readonly kept: string;
  readonly gone: string;
}
/** Rows of the actor's workspace. */
export const here = ({ actor }: Scope) => sql`workspace_id = ${actor.workspaceId}::uuid`;

/** Which rows named the one that goes, by table and column. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

const COLUMNS: Readonly<Record<Entity, readonly (readonly [table: string, column: string])[]>> = {
  account: [
    ['deal', 'account_id'],
    ['contact', 'account_id'],
    ['evidence', 'account_id'],
    ['claim', 'account_id'],
    ['account', 'parent_id'],
  ],
  contact: [
    ['evidence', 'said_by'],
    ['signal', 'by_contact'],
    ['task', 'contact_id'],
  ],
};

/** Makes every row that names the one that goes name the one kept. Runs as the owner: facts are otherwise only added. */
export async function moveRows({ tx, actor }: Scope, { entity, kept, gone }: Pair): Promise<MovedRows> {
  const moved: Record<string, readonly string[]> = {};
  for (const [table, column] of COLUMNS[entity]) {
    const { rows } = await sql<{ id: string }>`update ${sql.table(table)} set ${sql.ref(column)} = ${kept}::uuid
      where workspace_id = ${actor.workspaceId}::uuid and ${sql.ref(column)} = ${gone}::uuid and id <> ${kept}::uuid
      returning id`.execute(tx);
    moved[`${table}.${column}`] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Gives them back: what was pointed elsewhere since then stays. */
export async function giveRowsBack(
  { tx, actor }: Scope,
  { entity, kept, gone }: Pair,
  moved: MovedRows,
): Promise<void> {
  for (const [table, column] of COLUMNS[entity])
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${gone}::uuid
      where workspace_id = ${actor.workspaceId}::uuid and ${sql.ref(column)} = ${kept}::uuid
        and id = any(${idList(moved[`${table}.${column}`] ?? [])})`.execute(tx);
}
