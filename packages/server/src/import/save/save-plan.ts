import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { refreshTopDecile } from '../../standing/index.ts';
import { AppError } from '../../error.ts';
import { createUserRow } from '../../people/create-user-row.ts';
import { refreshReach } from '../../scope/reach.ts';
import type { Changes, Columns, Patch } from '../match/change.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { saveDeals } from './deals.ts';
import { insertRows } from './insert-rows.ts';
import { patchRows, type Table } from './patch-rows.ts';
import { rejudgeNamed } from './rejudge-named.ts';
import type { SaveContext } from './saving.ts';
import { type Entity, saveTrail } from './trail.ts';

async function savePeople(scope: Scope, { importId, matched: { people } }: SaveContext): Promise<void> {
  if (people.created.length + people.patches.length === 0) return;
  if (!scope.actor.isAdmin) throw new AppError('auth.adminOnly');
  const { workspaceId } = scope.actor;
  await asOwner(scope, async () => {
    for (const { id, label, row } of people.created) {
      await createUserRow(scope.tx, {
        workspaceId,
        id,
        name: label,
        login: String(row.login),
        title: typeof row.title === 'string' ? row.title : null,
        kind: 'account',
        isAdmin: false,
        managerId: null,
        locale: 'zh-CN',
        origin: `import:${importId}`,
        passwordHash: null,
        now: scope.now,
      });
    }
    const line = people.created.filter(({ row }) => row.manager_id != null);
    const byNew = line.map(({ id, row }) => ({ id, after: { manager_id: row.manager_id } }));
    await patchRows(scope, 'user_account', people.patches);
    await setManagers(scope, byNew);
    await refreshReach(scope.tx, workspaceId);
  });
  await saveTrail(scope, { importId, entity: 'user' }, people);
}

/** New colleagues refer to each other, so their line follows once all are there; it is part of creating them. */
async function setManagers({ tx, actor }: Scope, line: readonly { id: string; after: Columns }[]): Promise<void> {
  const rows = JSON.stringify(line.map(({ id, after }) => ({ id, manager_id: after.manager_id })));
  await sql`update user_account t set manager_id = u.manager_id
    from jsonb_to_recordset(${rows}::jsonb) as u (id uuid, manager_id uuid)
    where t.workspace_id = ${actor.workspaceId} and t.id = u.id`.execute(tx);
}

interface Kind {
  readonly table: Table;
  readonly entity: Entity;
  readonly changes: Changes;
  /** Columns every new row gets. */
  readonly common: Columns;
}

async function saveKind(scope: Scope, { table, entity, changes, common }: Kind, saving: SaveContext): Promise<void> {
  const rows = changes.created.map(({ row }) => ({ ...common, ...row }));
  await insertRows(scope, table, rows, saving.report);
  await patchRows(scope, table, changes.patches, saving.report);
  await saveTrail(scope, { importId: saving.importId, entity }, changes);
}

/** Customers refer to each other: parents follow in a second step. */
async function saveAccounts(scope: Scope, common: Columns, saving: SaveContext): Promise<void> {
  const { accounts } = saving.matched;
  const parents = accounts.created.filter(({ row }) => row.parent_id != null);
  const rows = accounts.created.map(({ row }) => ({ ...common, ...row, parent_id: null }));
  await insertRows(scope, 'account', rows, saving.report);
  const list = JSON.stringify(parents.map(({ id, row }) => ({ id, parent_id: row.parent_id })));
  await sql`update account t set parent_id = u.parent_id
    from jsonb_to_recordset(${list}::jsonb) as u (id uuid, parent_id uuid)
    where t.workspace_id = ${scope.actor.workspaceId} and t.id = u.id`.execute(scope.tx);
  await patchRows(scope, 'account', accounts.patches, saving.report);
  await saveTrail(scope, { importId: saving.importId, entity: 'account' }, accounts);
}

const changedIn = (patches: readonly Patch[]) => patches.map(({ id, after }) => ({ id, columns: after }));

/** Writes everything a matched plan changes, in the order of who refers to whom. All in the caller's transaction. */
export async function savePlan(scope: Scope, saving: SaveContext): Promise<void> {
  const { actor, now } = scope;
  const { matched, importId } = saving;
  const origin = `import:${importId}`;
  const first = { workspace_id: actor.workspaceId, origin, created_at: now };
  const kept = { ...first, version: 1, created_by: actor.userId, updated_at: now };
  await savePeople(scope, saving);
  await saveKind(scope, { table: 'product', entity: 'product', changes: matched.products, common: first }, saving);
  await saveAccounts(scope, { ...kept, source: origin }, saving);
  const contacts = { ...kept, source: origin };
  await saveKind(scope, { table: 'contact', entity: 'contact', changes: matched.contacts, common: contacts }, saving);
  await saveDeals(scope, kept, saving);
  await rejudgeNamed(scope, changedIn(matched.accounts.patches), changedIn(matched.contacts.patches));
  await refreshTopDecile(scope);
}
