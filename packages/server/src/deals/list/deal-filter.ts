import type { DealFilter } from '@qibu/contract';
import { OUTCOMES, PLACES } from '@qibu/core';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { textFilter } from '../../text/text-filter.ts';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { invalidField } from '../../error.ts';
import { loadParameters } from '../../standing/workspace-parameters.ts';
import { hasOverduePromise } from '../tasks/overdue.ts';

export type Filter = z.output<typeof DealFilter>;
type Test = RawBuilder<boolean>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids out of a comma-separated query field; a value that is no id is the caller's mistake. */
export function readIds(values: readonly string[], path: string): string[] {
  if (values.every((value) => UUID.test(value))) return [...values];
  throw invalidField(`query.${path}`, 'notId');
}

const textList = (values: readonly string[]) => sql<string[]>`${[...values]}::text[]`;
const isOneOf = (column: string, values: readonly string[]): Test =>
  sql<boolean>`${sql.ref(column)} = any(${textList(values)})`;

/**
 * One of a few fixed words. They are written out, and in one order: a prepared statement is planned once for all values,
 * and how rare a word is decides how it is best looked for.
 */
function isWord(column: string, known: readonly string[], words: readonly string[]): Test {
  const wanted = known.filter((word) => words.includes(word));
  if (wanted.length === 0) return sql<boolean>`false`;
  return sql<boolean>`${sql.ref(column)} in (${sql.join(wanted.map((word) => sql.lit(word)))})`;
}

/** Open deals stand apart in the indexes. */
const hasOutcome = (words: readonly string[]): Test =>
  words.every((word) => word === 'open') ? sql<boolean>`d.open` : isWord('d.outcome', OUTCOMES, words);

/** Stage ids; `none` stands for no stage. */
function isStage(column: string, values: readonly string[]): Test {
  const named = values.filter((value) => value !== 'none');
  if (named.length === values.length) return isOneOf(column, named);
  const none = sql<boolean>`${sql.ref(column)} is null`;
  return named.length === 0 ? none : sql<boolean>`(${none} or ${isOneOf(column, named)})`;
}

/** The same, of stages there are: configured, or with deals from before they were taken out. */
async function isKnownStage(scope: Scope, field: 'stage' | 'evidenced', ids: readonly string[]): Promise<Test> {
  const column = field === 'stage' ? 'd.stage' : 'd.evidenced_stage';
  const { parameters } = await loadParameters(scope);
  const known = new Set(['none', ...parameters.stages.map(({ id }) => id)]);
  const gone = ids.filter((id) => !known.has(id));
  if (gone.length > 0) {
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from standing d
      where d.workspace_id = ${scope.actor.workspaceId}::uuid and ${isOneOf(column, gone)}`.execute(scope.tx);
    if (rows.length < new Set(gone).size) throw invalidField(`query.${field}`, 'noSuchStage');
  }
  return isStage(column, ids);
}

const isTrue = (test: Test, wanted: boolean): Test => (wanted ? test : sql<boolean>`not ${test}`);

/** The actor owns the deal `d` or is on its team. */
export const isMine = ({ actor }: Scope): Test => sql<boolean>`(d.owner_id = ${actor.userId}::uuid or d.id = any(array(
  select m.deal_id from deal_member m where m.workspace_id = ${actor.workspaceId}::uuid and m.user_id = ${actor.userId}::uuid)))`;

const touchedBy = (importId: string): Test => sql<boolean>`d.id in (select c.entity_id from import_change c
  where c.workspace_id = d.workspace_id and c.import_id = ${importId}::uuid and c.entity = 'deal')`;

/** Each field of the filter and the test it stands for; `d` is the deal. Lists mean "one of". */
const TESTS: {
  readonly [Field in keyof Filter]-?: (value: NonNullable<Filter[Field]>, scope: Scope) => Test | Promise<Test>;
} = {
  q: (typed, scope) => textFilter(scope, 'deals', typed),
  owner: (ids) => sql<boolean>`d.owner_id = any(${idList(readIds(ids, 'owner'))})`,
  account: (id) => sql<boolean>`d.account_id = ${id}::uuid`,
  stage: (ids, scope) => isKnownStage(scope, 'stage', ids),
  evidenced: (ids, scope) => isKnownStage(scope, 'evidenced', ids),
  outcome: hasOutcome,
  verdict: (words) => isWord('d.place', PLACES, words),
  flag: (ids) => sql<boolean>`d.flags && ${textList(ids)}`,
  inflated: (wanted) => isTrue(sql<boolean>`d.inflated`, wanted),
  uncontrolled: (wanted) => isTrue(sql<boolean>`(not d.under_control)`, wanted),
  overdue: (wanted, scope) => isTrue(hasOverduePromise(scope), wanted),
  noAccount: (wanted) => isTrue(sql<boolean>`(d.account_id is null)`, wanted),
  mine: (wanted, scope) => isTrue(isMine(scope), wanted),
  closesFrom: (day) => sql<boolean>`d.closes_on >= ${day}::date`,
  closesTo: (day) => sql<boolean>`d.closes_on <= ${day}::date`,
  noCloseDay: (wanted) => isTrue(sql<boolean>`(d.closes_on is null)`, wanted),
  amountMin: (amount) => sql<boolean>`d.home_minor >= ${amount}::bigint`,
  amountMax: (amount) => sql<boolean>`d.home_minor <= ${amount}::bigint`,
  import: (id) => touchedBy(id),
};

const isAsked = (filter: Filter, field: keyof Filter): boolean => {
  const value = filter[field];
  if (value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'string' || value.trim() !== '';
};

/** What a filter demands of a deal `d`, as conditions to be and-ed. Fields left empty demand nothing. */
export async function dealTests(scope: Scope, filter: Filter): Promise<Test[]> {
  const asked = (Object.keys(TESTS) as (keyof Filter)[]).filter((field) => isAsked(filter, field));
  // The table gives each field the test of its own type; only the pairing is lost on the compiler here.
  type Make = (value: unknown, scope: Scope) => Test | Promise<Test>;
  return Promise.all(asked.map((field) => (TESTS[field] as Make)(filter[field], scope)));
}
