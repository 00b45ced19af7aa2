import { type DealFactKind, EMPTY_LEDGER, type EvidenceKind, type EvidenceSource } from '@qibu/core';
import { type OperationNodeSource, sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { FACT_SELECTS, type FactRows } from './facts.ts';

/** Whose rows: these deals' own, and those kept on their accounts. */
export interface Subjects {
  readonly dealIds: readonly string[];
  readonly accountIds: readonly string[];
}

interface DatedRow {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
  readonly recordedAt: string;
}
interface OfDeal {
  readonly dealId: string;
}
interface OfAccount {
  readonly accountId: string;
}
interface EvidenceRow extends DatedRow {
  readonly kind: EvidenceKind;
  readonly quote: string;
  readonly saidBy: string | null;
  readonly learnedBy: string | null;
  readonly source: EvidenceSource;
  readonly supersedes: string | null;
  readonly retracts: boolean;
}
interface ClaimRow extends DatedRow {
  readonly slot: string;
  readonly value: unknown;
  readonly evidence: readonly string[];
  readonly statedBy: string | null;
}
interface PersonRow extends OfDeal {
  readonly contactId: string;
  /** Name and account are null when the reader may not see the contact (any more). */
  readonly name: string | null;
  readonly accountId: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly addedOn: string;
  readonly removedOn: string | null;
  readonly titleChangedOn: string | null;
}
/** What is recorded on an account itself. */
export interface AccountRows {
  readonly accountEvidence: readonly (EvidenceRow & OfAccount)[];
  readonly accountClaims: readonly (ClaimRow & OfAccount)[];
}
/** The rows of one deal or of many, in the words of core. */
export interface OwnRows extends FactRows {
  readonly people: readonly PersonRow[];
  readonly evidence: readonly (EvidenceRow & OfDeal)[];
  readonly claims: readonly (ClaimRow & OfDeal)[];
}
/** A ledger as it is stored. */
export interface LedgerRows extends OwnRows, AccountRows {}

/** A ledger nothing is stored of. */
export const NO_ROWS: LedgerRows = {
  ...(EMPTY_LEDGER as unknown as OwnRows), // an empty list holds rows of any kind
  accountEvidence: [],
  accountClaims: [],
};

interface List {
  readonly table: string;
  readonly columns: string;
  readonly of: 'deal' | 'account';
  readonly join?: string;
}
const DATED = 'r.id, r.happened_on "happenedOn", r.recorded_on "recordedOn", r.recorded_at "recordedAt"';
const EVIDENCE = `${DATED}, r.kind, r.quote, r.said_by "saidBy", r.learned_by "learnedBy", r.source, r.supersedes, r.retracts`;
const CLAIM = `${DATED}, r.slot, r.value, r.evidence, r.stated_by "statedBy"`;
const ACCOUNT_LISTS: Readonly<Record<keyof AccountRows, List>> = {
  accountEvidence: { table: 'evidence', columns: EVIDENCE, of: 'account' },
  accountClaims: { table: 'claim', columns: CLAIM, of: 'account' },
};
/** One list per table. */
const LISTS: Readonly<Record<string, List>> = {
  people: {
    table: 'deal_person',
    columns: `r.contact_id "contactId", c.name, c.account_id "accountId", c.title, c.department, r.added_on "addedOn", r.removed_on "removedOn",
      r.title_changed_on "titleChangedOn"`,
    of: 'deal',
    join: 'left join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id',
  },
  evidence: { table: 'evidence', columns: EVIDENCE, of: 'deal' },
  claims: { table: 'claim', columns: CLAIM, of: 'deal' },
  ...ACCOUNT_LISTS,
  ...Object.fromEntries(
    FACT_SELECTS.map(({ kind, table, columns }) => [kind, { table, columns: `${DATED}, ${columns}`, of: 'deal' }]),
  ),
};

/** Selects lists as JSON; `s` names workspace, deals and accounts. */
const select = (lists: Readonly<Record<string, List>>, compare: (column: List['of']) => string) =>
  sql.raw(
    Object.entries(lists)
      .map(
        ([name, { table, columns, of, join = '' }]) => `(select coalesce(json_agg(x), '[]') from (
          select r.${of}_id "${of}Id", ${columns} from ${table} r ${join}
          where r.workspace_id = s.workspace_id and r.${of}_id ${compare(of)}) x) as "${name}"`,
      )
      .join(',\n'),
  );
const OF_MANY = select(LISTS, (column) => `= any(s.${column}s)`);
const OF_ACCOUNTS = select(ACCOUNT_LISTS, () => '= any(s.accounts)');
// Compared with one value each, PostgreSQL trusts a plan made without knowing the values, and keeps it.
const OF_ONE = select(LISTS, (column) => `= s.${column}`);

/** Everything recorded under some deals and their accounts: one statement, whatever their number. */
export async function loadLedgerRows({ tx, actor }: Scope, { dealIds, accountIds }: Subjects): Promise<LedgerRows> {
  const subjects = sql`select ${actor.workspaceId}::uuid as workspace_id, ${idList(dealIds)} as deals,
    ${idList(accountIds)} as accounts`;
  return theRow(await sql<LedgerRows>`select ${OF_MANY} from (${subjects}) s`.execute(tx));
}

/** What is recorded on some accounts themselves. */
export async function loadAccountRows({ tx, actor }: Scope, accountIds: readonly string[]): Promise<AccountRows> {
  const subjects = sql`select ${actor.workspaceId}::uuid as workspace_id, ${idList(accountIds)} as accounts`;
  return theRow(await sql<AccountRows>`select ${OF_ACCOUNTS} from (${subjects}) s`.execute(tx));
}

/** Everything recorded under one deal and its account; null when the actor does not see it. */
export async function loadRowsOfDeal(scope: Scope, id: string): Promise<LedgerRows | null> {
  const subjects = sql`select d.workspace_id, d.id as deal, d.account_id as account from deal d
    where d.id = ${id}::uuid and ${dealInScope(scope)}`;
  const { rows } = await sql<LedgerRows>`select ${prepared} ${OF_ONE} from (${subjects}) s`.execute(scope.tx);
  return rows[0] ?? null;
}

/** Runs an insert into the table of a list and returns its rows as `loadRowsOfDeal` reads them. */
export async function inserted<Kind extends 'evidence' | 'claims' | DealFactKind>(
  { tx }: Scope,
  list: Kind,
  insert: OperationNodeSource,
): Promise<OwnRows[Kind]> {
  const columns = sql.raw(LISTS[list]?.columns ?? '');
  const found = await sql<{ rows: OwnRows[Kind] }>`with r as (${insert}) select coalesce(json_agg(x), '[]') as rows
    from (select r.deal_id "dealId", ${columns} from r) x`.execute(tx);
  return theRow(found).rows;
}

function theRow<T>({ rows: [row] }: { readonly rows: readonly T[] }): T {
  if (!row) throw new Error('a select without conditions gave no row');
  return row;
}
