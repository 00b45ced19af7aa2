import { CHANGES_PAGE, type ChangeCount, type RecordChange as Shown } from '@qibu/contract';
import { plainAmount } from '@qibu/core';
import { sql } from 'kysely';
import { readFile, writeFile } from 'node:fs/promises';
import type { output } from 'zod';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import type { Columns } from '../match/change.ts';
import type { MatchedPlan } from '../match/match-plan.ts';
import type { FieldChange, RecordChange } from '../match/overwrite.ts';
import type { Place } from './analyse.ts';
import { storedPath } from './folder.ts';

type ShownChange = output<typeof Shown>;
/** Names of what changed columns refer to, by id. */
type Names = ReadonlyMap<string, string>;

/** The column that holds the value shown; of an outcome's columns the first that changes. */
const valueOf = (columns: Columns): unknown => Object.values(columns)[0] ?? null;

const REFERRING: ReadonlySet<string> = new Set(['account', 'owner', 'product', 'parent']);

async function storedNames(scope: Scope, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const { tx, actor } = scope;
  const named = (table: 'user_account' | 'product' | 'contact') =>
    tx
      .selectFrom(table)
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', sql<string>`any(${idList(ids)})`)
      .select(['id', 'name'])
      .execute();
  const accounts = await tx
    .selectFrom('account as a')
    .where('a.workspace_id', '=', actor.workspaceId)
    .where('a.id', '=', sql<string>`any(${idList(ids)})`)
    .where(await visibleAccounts(scope, 'a.id'))
    .select(['a.id', 'a.name'])
    .execute();
  const others = [await named('user_account'), await named('product'), await named('contact')];
  return [...accounts, ...others.flat()].map(({ id, name }) => [id, name]);
}

function idsIn({ fields, person }: RecordChange): string[] {
  const values = fields
    .filter(({ field }) => REFERRING.has(field))
    .flatMap(({ before, after }) => [valueOf(before), valueOf(after)]);
  return [...values, person].filter((value) => typeof value === 'string');
}

async function loadNames(scope: Scope, listed: readonly RecordChange[], matched: MatchedPlan): Promise<Names> {
  const stored = await storedNames(scope, [...new Set(listed.flatMap(idsIn))]);
  const { people, products, accounts, contacts } = matched;
  const created = [people, products, accounts, contacts].flatMap((changes) => changes.created);
  return new Map([...created.map(({ id, label }): [string, string] => [id, label]), ...stored]);
}

/** An amount in plain digits, with its currency where it is not the workspace's; where only the currency changes, that alone. */
function amountText(columns: Columns, usual: string): string | null {
  const minor = columns.amount_minor;
  const currency = String(columns.currency ?? usual);
  if (!('amount_minor' in columns)) return currency;
  if (typeof minor !== 'number') return null;
  return plainAmount(minor, currency) + (currency === usual ? '' : ` ${currency}`);
}

function textOf(field: string, columns: Columns, names: Names): string | null {
  const value = valueOf(columns);
  if (value === null || value === undefined) return null;
  return REFERRING.has(field) ? (names.get(String(value)) ?? null) : String(value);
}

const MOST_SHOWN = 300;
const cut = (text: string | null): string | null =>
  text !== null && text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

interface Telling {
  readonly names: Names;
  readonly currency: string;
}

function showField(change: FieldChange, { names, currency }: Telling): ShownChange['fields'][number] {
  const { field, is, before, after } = change;
  if (field === 'amount') {
    return { field, is, from: amountText(before, currency), to: amountText(after, currency) };
  }
  const [from, to] = [textOf(field, before, names), textOf(field, after, names)];
  if (is === 'adds') return { field, is, from: null, to: cut((to ?? '').slice((from ?? '').length).trim()) };
  return { field, is, from: cut(from), to: cut(to) };
}

function show({ kind, id, label, fields, person }: RecordChange, telling: Telling): ShownChange {
  const shown = fields.map((change) => showField(change, telling));
  const named = person === null ? null : (telling.names.get(person) ?? null);
  const joined = named === null ? [] : [{ field: 'contact', is: 'fills' as const, from: null, to: named }];
  return { kind, id, name: label, fields: [...shown, ...joined] };
}

/** What changes of stored records, in the words of the page. */
export async function presentChanges(
  scope: Scope,
  listed: readonly RecordChange[],
  { matched, currency }: { readonly matched: MatchedPlan; readonly currency: string },
): Promise<readonly ShownChange[]> {
  const names = await loadNames(scope, listed, matched);
  return listed.map((change) => show(change, { names, currency }));
}

/** In how many records each field is filled or differs, in the order first met. */
export function countChanges(listed: readonly RecordChange[]): output<typeof ChangeCount>[] {
  const counts = new Map<string, output<typeof ChangeCount>>();
  for (const { kind, fields } of listed) {
    for (const { field, is } of fields) {
      const count = counts.get(`${kind}.${field}`) ?? { kind, field, fills: 0, differs: 0 };
      counts.set(`${kind}.${field}`, count);
      if (is === 'fills' || is === 'adds') count.fills++;
      else count.differs++;
    }
  }
  return [...counts.values()];
}

const CHANGES_FILE = 'changes.json';

/** All changes, for the page that turns their leaves; the store keeps their counts. */
export const keepChanges = ({ home, importId }: Place, changes: readonly ShownChange[]): Promise<void> =>
  writeFile(storedPath(home, importId, CHANGES_FILE), JSON.stringify(changes), { mode: 0o600 });

/** One page of them; none where the files are gone. */
export async function readChanges({ home, importId }: Omit<Place, 'files'>, page: number) {
  const text = await readFile(storedPath(home, importId, CHANGES_FILE), 'utf8').catch(() => '[]');
  const all = JSON.parse(text) as ShownChange[]; // written by the last dry run or run
  return { items: all.slice(page * CHANGES_PAGE, (page + 1) * CHANGES_PAGE), total: all.length };
}
