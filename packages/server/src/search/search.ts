import { LIMITS, type SearchHit } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import { accountInScope, contactInScope } from '../scope/accounts-in-scope.ts';
import { type Found, findRows, findText, type Meaning, meaningsOf } from '../text/find-text.ts';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { phoneDigits } from '../text/phone.ts';
import { dealsByNumber, textFilter, wordsOf } from '../text/text-filter.ts';

type Kind = SearchHit['kind'];
interface Hit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Names found are put in order among at most this many: a pair of letters that stands in every name stays cheap. */
const CANDIDATES = 200;

/** Names that begin with what was typed, then those that contain it; the shorter name first. */
const foundIn = (what: Found, meanings: readonly Meaning[]) => sql`(
  select found_id, found_name, found_place as place from ${findRows(what, meanings, CANDIDATES)}
  order by found_place, char_length(found_name), found_name, found_id limit ${LIMITS.searchResults}) as f`;
const inPlace = sql`order by f.place, char_length(f.found_name), f.found_name, f.found_id`;

const deals = (scope: Scope, meanings: readonly Meaning[]) => sql<Hit>`
  select ${prepared} d.id, d.name as title, a.name as subtitle from ${foundIn('deals', meanings)}
  join deal d on d.id = f.found_id and ${dealInScope(scope)} and d.deleted_at is null
  left join account a on a.workspace_id = d.workspace_id and a.id = d.account_id ${inPlace}`;

const accounts = (scope: Scope, meanings: readonly Meaning[]) => sql<Hit>`
  select ${prepared} a.id, a.name as title, a.industry as subtitle from ${foundIn('accounts', meanings)}
  join account a on a.id = f.found_id and ${accountInScope(scope)} and a.deleted_at is null ${inPlace}`;

const contacts = (scope: Scope, meanings: readonly Meaning[]) => sql<Hit>`
  select ${prepared} c.id, c.name as title, concat_ws(' · ', o.name, c.title) as subtitle from ${foundIn('contacts', meanings)}
  join contact c on c.id = f.found_id and ${contactInScope(scope)} and c.deleted_at is null
  join account o on o.workspace_id = c.workspace_id and o.id = c.account_id ${inPlace}`;

/** Colleagues are few: no index is needed to find them. */
function users({ actor }: Scope, meanings: readonly Meaning[], typed: string): RawBuilder<Hit> {
  const needles = meanings.map(({ first }) => sql<boolean>`position(${first.needle} in u.search) > 0`);
  return sql<Hit>`select u.id, u.name as title, u.title as subtitle from user_account u
    where u.workspace_id = ${actor.workspaceId}::uuid and u.active and ${findText('u', typed)}
    order by (${sql.join(needles, sql` or `)}) desc, char_length(u.name), u.name, u.id limit ${LIMITS.searchResults}`;
}

/** The shorter name first; `of` is the record. */
const shortest = (of: 'd' | 'a' | 'c') => {
  const name = sql.ref(`${of}.name`);
  return sql`order by char_length(${name}), ${name}, ${sql.ref(`${of}.id`)} limit ${LIMITS.searchResults}`;
};

/** Records every word of which is found somewhere in them. */
const BY_WORDS: { readonly [Of in Found]: (scope: Scope, holds: RawBuilder<boolean>) => RawBuilder<Hit> } = {
  deals: (scope, holds) => sql<Hit>`select d.id, d.name as title, a.name as subtitle from standing d
    left join account a on a.workspace_id = d.workspace_id and a.id = d.account_id
    where ${dealInScope(scope)} and ${holds} ${shortest('d')}`,
  accounts: (scope, holds) => sql<Hit>`select a.id, a.name as title, a.industry as subtitle from account a
    where ${accountInScope(scope)} and a.deleted_at is null and ${holds} ${shortest('a')}`,
  contacts: (
    scope,
    holds,
  ) => sql<Hit>`select c.id, c.name as title, concat_ws(' · ', o.name, c.title, c.phone) as subtitle
    from contact c join account o on o.workspace_id = c.workspace_id and o.id = c.account_id and o.deleted_at is null
    where ${contactInScope(scope)} and c.deleted_at is null and ${holds} ${shortest('c')}`,
};
const byWords = async (scope: Scope, what: Found, typed: string): Promise<RawBuilder<Hit>> =>
  BY_WORDS[what](scope, await textFilter(scope, what, typed));

/** Deals by their number, for who has it from a file or a colleague. */
async function byNumber(scope: Scope, typed: string): Promise<RawBuilder<Hit>> {
  const ids = await dealsByNumber(scope, typed, LIMITS.searchResults);
  return BY_WORDS.deals(scope, sql<boolean>`d.id = any(${idList(ids)})`);
}

type Asked = readonly (readonly [Kind, RawBuilder<Hit> | Promise<RawBuilder<Hit>>])[];

/** One text as a name, as a number of a deal, and as a telephone number. */
const asOneText = (scope: Scope, meanings: readonly Meaning[], typed: string): Asked => [
  ['deal', deals(scope, meanings)],
  ['deal', byNumber(scope, typed)],
  ['account', accounts(scope, meanings)],
  ['contact', phoneDigits(typed) === null ? contacts(scope, meanings) : byWords(scope, 'contacts', typed)],
];
const asWords = (scope: Scope, typed: string): Asked => [
  ['deal', byWords(scope, 'deals', typed)],
  ['account', byWords(scope, 'accounts', typed)],
  ['contact', byWords(scope, 'contacts', typed)],
];

/** Deals, accounts, contacts and people: by text, Chinese, pinyin or initials, by words in any order, by number. */
export async function search(scope: Scope, typed: string): Promise<SearchHit[]> {
  const meanings = meaningsOf(typed);
  if (meanings.length === 0) return [];
  const severalWords = wordsOf(typed).length > 1 && phoneDigits(typed) === null;
  const asked = severalWords ? asWords(scope, typed) : asOneText(scope, meanings, typed);
  const found = await Promise.all(
    [...asked, ['user', users(scope, meanings, typed)] as const].map(async ([kind, query]) => {
      const { rows } = await (await query).execute(scope.tx);
      return rows.map(({ id, title, subtitle }) => ({ kind, id, title, subtitle: subtitle ?? '' }));
    }),
  );
  const once = new Map(found.flat().map((hit) => [hit.id, hit]));
  return [...once.values()];
}
