import { type RawBuilder, sql } from 'kysely';
import { idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { findIds, findText, type Found } from './find-text.ts';
import { phoneIs } from './phone.ts';

type Test = RawBuilder<boolean>;
/** Above this many matches a list is walked in its own order instead, because matches are dense enough. */
const FEW = 2_000;
const MOST_WORDS = 6;

const either = (tests: readonly Test[]): Test => sql<boolean>`(${sql.join([...tests], sql` or `)})`;
const both = (tests: readonly Test[]): Test => sql<boolean>`(${sql.join([...tests], sql` and `)})`;

/** What was typed, or each of its words in whatever order and whichever of its fields it stands in. Exact. */
export async function textFilter(scope: Scope, what: Found, typed: string): Promise<Test> {
  const words = wordsOf(typed);
  const [whole, each] = await Promise.all([
    holds(scope, what, typed),
    words.length < 2 ? null : allWords(scope, what, words),
  ]);
  return each === null ? whole : either([whole, each]);
}

/** The words of what was typed. */
export const wordsOf = (typed: string): string[] => typed.trim().split(/\s+/).slice(0, MOST_WORDS);

async function allWords(scope: Scope, what: Found, words: readonly string[]): Promise<Test> {
  const own = await Promise.all(words.map((word) => holds(scope, what, word)));
  if (what !== 'contacts') return both(own);
  // 李昶 思迈得: one word names the person, another may name the company.
  const companies = await Promise.all(words.map((word) => named(scope, 'accounts', word)));
  const where = companies.map((company) => company('c.account_id', ACCOUNT_OF.contacts));
  return both([either(own), ...own.map((test, at) => either([test, where[at] ?? test]))]);
}

/** One text in the fields a record is looked for by. */
async function holds(scope: Scope, what: Found, typed: string): Promise<Test> {
  if (what === 'deals') return dealHolds(scope, typed);
  const found = await named(scope, what, typed);
  if (what === 'accounts') return found('a.id', null);
  const phone = phoneIs('c', typed);
  const name = found('c.id', null);
  return phone === null ? name : either([name, phone]);
}

/** A record and the one whose name decides, for lists where too many names match to be listed. */
const ACCOUNT_OF = {
  contacts: sql`a.workspace_id = c.workspace_id and a.id = c.account_id`,
  deals: sql`a.workspace_id = d.workspace_id and a.id = d.account_id`,
};

/** Whose names match: as a list of ids where these are few, otherwise looked up in the record itself. */
async function named({ tx }: Scope, what: Found, typed: string) {
  const { rows } = await findIds(what, typed, FEW + 1).execute(tx);
  const ids = rows.length > FEW ? null : rows.map(({ found_id }) => found_id);
  return (column: string, through: RawBuilder<unknown> | null): Test => {
    if (ids !== null) return sql<boolean>`${sql.ref(column)} = any(${idList(ids)})`;
    const alias = what.slice(0, 1);
    return through === null
      ? findText(alias, typed)
      : sql<boolean>`exists (select from account a where ${through} and ${findText(alias, typed)})`;
  };
}

/** A deal by its name, its customer's or its number. Lists of deals walk the standing `d`; a name stands on the deal. */
async function dealHolds(scope: Scope, typed: string): Promise<Test> {
  const [own, customers, numbers] = await Promise.all([
    few(scope, findIds('deals', typed, FEW + 1)),
    few(scope, findIds('accounts', typed, FEW + 1)),
    dealsByNumber(scope, typed, FEW),
  ]);
  const theirs = customers === null ? null : await few(scope, dealsOf(scope, customers));
  if (own !== null && theirs !== null) return sql<boolean>`d.id = any(${idList([...own, ...theirs, ...numbers])})`;
  const inName = sql<boolean>`(select ${findText('x', typed)} from deal x
    where x.workspace_id = d.workspace_id and x.id = d.id)`;
  const ofCustomer = sql<boolean>`exists (select from account a where ${ACCOUNT_OF.deals} and ${findText('a', typed)})`;
  return either([inName, ofCustomer, sql<boolean>`d.id = any(${idList(numbers)})`]);
}

async function few({ tx }: Scope, query: RawBuilder<{ readonly found_id: string }>): Promise<string[] | null> {
  const { rows } = await query.execute(tx);
  return rows.length > FEW ? null : rows.map(({ found_id }) => found_id);
}

const dealsOf = ({ actor }: Scope, accounts: readonly string[]) => sql<{ found_id: string }>`
  select d.id as found_id from standing d
  where d.workspace_id = ${actor.workspaceId}::uuid and d.account_id = any(${idList(accounts)}) limit ${FEW + 1}`;

/** Deals whose number begins with what was typed, whatever its case; by index. */
export async function dealsByNumber({ tx, actor }: Scope, typed: string, most: number): Promise<string[]> {
  const number = typed.trim();
  if (number === '') return [];
  const spelt = [...new Set([number, number.toUpperCase(), number.toLowerCase()])];
  const begins = either(
    spelt.map((key) => sql<boolean>`(x.import_key >= ${key} and x.import_key < ${`${key}\u{10ffff}`})`),
  );
  const { rows } = await sql<{ id: string }>`select x.id from deal x where x.workspace_id = ${actor.workspaceId}::uuid
    and ${begins} and x.deleted_at is null order by x.import_key limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}
