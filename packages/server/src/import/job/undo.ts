import type { ImportView } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { accountInScope } from '../../scope/accounts-in-scope.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';
import { refreshTopDecile, rejudge } from '../../standing/index.ts';
import { MENTIONING_TABLES, WORK_TABLES } from '../../ledger/facts.ts';
import { AppError } from '../../error.ts';
import { refreshReach } from '../../scope/reach.ts';
import { patchRows, type Table } from '../save/patch-rows.ts';
import { asOwner } from '../../scope/as-owner.ts';
import { turnsIn } from '../save/turns.ts';
import { rejudgeNamed } from '../save/rejudge-named.ts';
import type { Entity } from '../save/trail.ts';
import { changeJob, loadJob, loadView, presentJob } from './view.ts';

interface Kind {
  readonly entity: Entity;
  readonly table: Table;
  /** What ties others to a record `t`, so that it must stay; `c` is what the import noted of it. */
  readonly used: RawBuilder<unknown>;
  /** The records `t` the caller may still change: who lost a right since the import does not undo with it. */
  readonly mine: (scope: Scope) => RawBuilder<unknown>;
  readonly versioned: boolean;
}

const has = (table: string, column: string): RawBuilder<unknown> =>
  sql`exists (select from ${sql.table(table)} x where x.workspace_id = t.workspace_id and x.${sql.ref(column)} = t.id)`;
const any = (...parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`(${sql.join([...parts], sql` or `)})`;

/** What ties a deal to those who worked on it. */
const WORK = [...WORK_TABLES, 'review', 'deal_member'];

const byAdministrators = ({ actor }: Scope): RawBuilder<unknown> => sql`${actor.isAdmin}::boolean`;

/** Latest first: deals before the customers and colleagues they hang on. */
const kinds = (importId: string): readonly Kind[] => [
  {
    entity: 'deal',
    table: 'deal',
    versioned: true,
    mine: (scope) => sql`t.id in (select d.id from deal d where ${dealInScope(scope)})`,
    used: any(
      ...WORK.map((table) => has(table, 'deal_id')),
      sql`(select count(*) from stage_move x where x.workspace_id = t.workspace_id and x.deal_id = t.id) > 1`,
      sql`exists (select from deal_person x where x.workspace_id = t.workspace_id and x.deal_id = t.id
        and not exists (select from import_change k where k.workspace_id = x.workspace_id
          and k.import_id = ${importId} and k.entity_id = x.contact_id)
        and x.contact_id::text is distinct from c.before ->> 'person')`,
    ),
  },
  {
    entity: 'contact',
    table: 'contact',
    versioned: true,
    mine: (scope) => sql`t.account_id in (select a.id from account a where ${accountInScope(scope)})`,
    used: any(has('deal_person', 'contact_id')),
  },
  {
    entity: 'account',
    table: 'account',
    versioned: true,
    mine: (scope) => sql`t.id in (select a.id from account a where ${accountInScope(scope)})`,
    used: any(...['deal', 'contact', 'evidence', 'claim'].map((table) => has(table, 'account_id'))),
  },
  {
    entity: 'product',
    table: 'product',
    versioned: false,
    mine: byAdministrators,
    used: any(has('deal', 'product_id')),
  },
  {
    entity: 'user',
    table: 'user_account',
    versioned: true,
    mine: byAdministrators,
    used: any(
      has('deal', 'owner_id'),
      has('account', 'owner_id'),
      has('credential', 'user_id'),
      has('deal_member', 'user_id'),
      has('saved_view', 'user_id'),
      has('import_job', 'created_by'),
      has('audit_log', 'actor_id'),
    ),
  },
];

const unchanged = ({ versioned }: Kind): RawBuilder<unknown> =>
  versioned ? sql`t.version = c.version_after` : sql`true`;

/** The records `t` of a kind that this import created, `c` being what it noted of each. */
const created = ({ actor }: Scope, importId: string, kind: Kind): RawBuilder<unknown> =>
  sql`c.workspace_id = ${actor.workspaceId} and c.import_id = ${importId} and c.entity = ${kind.entity}
    and c.action = 'created' and t.workspace_id = c.workspace_id and t.id = c.entity_id`;

/**
 * Waits for whoever works on these records and keeps further ones off. What they added is seen by the next statement; a
 * statement that waits itself would go on looking at the tables as they were before.
 */
const lockCreated = (scope: Scope, importId: string, kind: Kind): Promise<unknown> =>
  sql`select from ${sql.table(kind.table)} t, import_change c where ${created(scope, importId, kind)}
    order by t.id for update of t`.execute(scope.tx);

/**
 * Removes what this import created and nobody has touched since. Groups of customers and reporting lines hang together,
 * so their leaves go first, round by round, until nothing more can go.
 */
async function removeCreated(scope: Scope, importId: string, kind: Kind): Promise<string[]> {
  const child = kind.entity === 'account' ? 'parent_id' : kind.entity === 'user' ? 'manager_id' : null;
  const leaf = child === null ? sql`true` : sql`not ${has(kind.table, child)}`;
  const removed: string[] = [];
  await lockCreated(scope, importId, kind);
  for (;;) {
    const gone = await sql<{ id: string }>`
      delete from ${sql.table(kind.table)} t using import_change c
      where ${created(scope, importId, kind)}
        and ${unchanged(kind)} and ${kind.mine(scope)} and not ${kind.used} and ${leaf}
      returning t.id`.execute(scope.tx);
    removed.push(...gone.rows.map(({ id }) => id));
    if (gone.rows.length === 0 || child === null) return removed;
  }
}

interface Before {
  readonly id: string;
  readonly before: Record<string, unknown>;
  readonly stage: string | null;
}

/** Puts back what the import changed, where nobody has changed it again. */
async function restoreUpdated(scope: Scope, importId: string, kind: Kind): Promise<Before[]> {
  const stage = kind.entity === 'deal' ? sql`t.stage` : sql`null::text`;
  const found = await sql<Before>`
    select t.id, c.before, ${stage} as stage from import_change c
    join ${sql.table(kind.table)} t on t.workspace_id = c.workspace_id and t.id = c.entity_id
    where c.workspace_id = ${scope.actor.workspaceId} and c.import_id = ${importId} and c.entity = ${kind.entity}
      and c.action = 'updated' and ${unchanged(kind)} and ${kind.mine(scope)}
    order by t.id for no key update of t`.execute(scope.tx);
  await patchRows(
    scope,
    kind.table,
    found.rows.map(({ id, before }) => ({ id, after: before })),
  );
  return found.rows;
}

/** Takes the people off whom the import added to stored deals; one of whom something was recorded since stays. */
async function removePeople({ tx, actor }: Scope, deals: readonly Before[]): Promise<void> {
  const rows = deals.flatMap(({ id, before }) => (before.person ? [{ deal_id: id, contact_id: before.person }] : []));
  const spokenOf = MENTIONING_TABLES.map(
    (table) => sql`exists (select from ${sql.table(table)} x where x.workspace_id = p.workspace_id
      and x.deal_id = p.deal_id and to_jsonb(x)::text like '%' || p.contact_id || '%')`,
  );
  await sql`delete from deal_person p using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (deal_id uuid, contact_id uuid)
    where p.workspace_id = ${actor.workspaceId} and p.deal_id = u.deal_id and p.contact_id = u.contact_id
      and not ${any(...spokenOf)}`.execute(tx);
}

/**
 * Takes out the moves with which the import placed stored deals: a stage put back stands as long as it stood before, and
 * an empty one is empty again. Nobody moved these deals since, so their last move is the import’s.
 */
async function removeMoves({ tx, actor }: Scope, deals: readonly Before[]): Promise<void> {
  const rows = deals.flatMap(({ id, before, stage }) => ('stage' in before ? [{ id, was: before.stage, stage }] : []));
  await sql`delete from stage_move m using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (id uuid, was text, stage text)
    where m.workspace_id = ${actor.workspaceId} and m.deal_id = u.id
      and m.to_stage = u.stage and m.from_stage is not distinct from u.was
      and m.recorded_at = (select max(x.recorded_at) from stage_move x where x.workspace_id = m.workspace_id and x.deal_id = m.deal_id)`.execute(
    tx,
  );
}

/** Takes out what the import told of the amounts, days and ends of deals: put back, they tell nothing. */
async function removeTurns({ tx, actor }: Scope, importId: string, deals: readonly Before[]): Promise<void> {
  const rows = deals.flatMap(({ id, before }) => turnsIn(before).map(({ what, value: was }) => ({ id, what, was })));
  await sql`delete from deal_turn m using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (id uuid, what text, was text),
      audit_log a
    where m.workspace_id = ${actor.workspaceId} and m.deal_id = u.id and m.what = u.what and m.before is not distinct from u.was
      and a.workspace_id = m.workspace_id and a.entity_id = m.deal_id and a.action = 'imported'
      and a.changes ->> 'import' = ${importId} and a.at = m.recorded_at`.execute(tx);
}

interface Left {
  readonly entity: string;
  readonly label: string | null;
}
const MOST_NAMED = 200;

/** Records of the import that had to stay, by the names they came in with. */
async function listLeft({ tx, actor }: Scope, importId: string, undone: ReadonlySet<string>): Promise<Left[]> {
  const found = await sql<Left & { entity_id: string }>`
    select c.entity, c.entity_id, a.label from import_change c
    left join audit_log a on a.workspace_id = c.workspace_id and a.entity_id = c.entity_id
      and a.action = 'imported' and a.changes ->> 'import' = ${importId}
    where c.workspace_id = ${actor.workspaceId} and c.import_id = ${importId}
    order by c.entity, a.label, c.entity_id`.execute(tx);
  return found.rows.filter(({ entity_id }) => !undone.has(entity_id));
}

const presentLeft = ({ entity, label }: Left) => ({
  file: entity,
  row: 0,
  column: null,
  code: 'undo.kept',
  value: label,
  severity: 'warning' as const,
});

/** Takes an import back as far as nobody has built on it, and says how many records it had to leave. */
export async function undoImport(scope: Scope, importId: string): Promise<ImportView> {
  const job = await loadJob(scope, importId, true);
  if (job.state === 'undone') return presentJob(job);
  if (job.state !== 'done') throw new AppError('import.state', { params: { state: job.state } });
  const undone = new Set<string>();
  const restored = new Map<Entity, readonly Before[]>();
  let left: Left[] = [];
  // Removing rows, and people, is the owner role's right; the import itself was found within the caller's sight above.
  await asOwner(scope, async () => {
    for (const kind of kinds(importId)) {
      const back = await restoreUpdated(scope, importId, kind);
      restored.set(kind.entity, back);
      if (kind.entity === 'deal') {
        await removePeople(scope, back);
        await removeMoves(scope, back);
        await removeTurns(scope, importId, back);
      }
      for (const { id } of back) undone.add(id);
      for (const id of await removeCreated(scope, importId, kind)) undone.add(id);
    }
    await refreshReach(scope.tx, scope.actor.workspaceId);
    left = await listLeft(scope, importId, undone);
  });
  await rejudge(scope, { deals: (restored.get('deal') ?? []).map(({ id }) => id) });
  const put = (kind: Entity) => (restored.get(kind) ?? []).map(({ id, before }) => ({ id, columns: before }));
  await rejudgeNamed(scope, put('account'), put('contact'));
  await refreshTopDecile(scope);
  await audit(scope, {
    action: 'undone',
    entity: 'import',
    entityId: importId,
    changes: { undone: undone.size, kept: left.length },
  });
  const problems = left.slice(0, MOST_NAMED).map(presentLeft);
  const result = { undo: { kept: left.length }, problems, problemCount: left.length };
  await changeJob(scope, importId, { state: 'undone', result });
  return loadView(scope, importId);
}
