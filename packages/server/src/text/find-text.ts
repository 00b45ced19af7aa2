import { type RawBuilder, sql } from 'kysely';
import { foldText, isHan, marked, pairsOf, readingsOf } from './grams.ts';
import { cutSyllables, syllablesFrom } from './syllables.ts';

/** One reading of a typed text: grams that must all be there, grams of which one must be, and what `search` must contain. */
export interface Meaning {
  readonly all: readonly string[];
  readonly some: readonly string[];
  readonly needle: string;
  /** The same at the beginning of a name. */
  readonly first: { readonly all: readonly string[]; readonly needle: string };
}

const LATIN = /^[a-z0-9]+$/;

/**
 * What a typed text may mean: a substring, initials, or pinyin from the start of a syllable. One letter or digit alone
 * means a beginning. Empty when nothing searchable was typed.
 */
export function meaningsOf(typed: string): Meaning[] {
  const folded = foldText(typed).slice(0, 60);
  if (folded === '') return [];
  if ([...folded].length === 1) return isHan(folded) ? [hanMeaning(folded)] : beginnings(folded);
  const found = [textMeaning(folded)];
  if (LATIN.test(folded)) found.push(initialsMeaning(folded), ...pinyinMeanings(folded));
  return found;
}

const withoutFirst = (pairs: readonly string[]): readonly string[] => pairs.slice(1);

function textMeaning(folded: string): Meaning {
  const all = pairsOf(folded, '^').map((pair) => `t${pair}`);
  return { all: withoutFirst(all), some: [], needle: folded, first: { all, needle: `^${folded}` } };
}

/** A single character is looked up by its readings. */
function hanMeaning(char: string): Meaning {
  const some = readingsOf(char).map((word) => `p${word}`);
  return { all: [], some, needle: char, first: { all: [`t^${char}`], needle: `^${char}` } };
}

function initialsMeaning(folded: string): Meaning {
  const all = pairsOf(folded, '^').map((pair) => `i${pair}`);
  const needle = marked(folded, '.');
  return { all: withoutFirst(all), some: [], needle, first: { all, needle: `>${needle}` } };
}

// A single letter stands in most names somewhere: only beginnings are worth showing.
function beginnings(char: string): Meaning[] {
  const text = { all: [`t^${char}`], needle: `^${char}` };
  const initials = { all: [`i^${char}`], needle: `>.${char.toUpperCase()}` };
  return [text, initials].map((first) => ({ ...first, some: [], first }));
}

function pinyinMeanings(folded: string): Meaning[] {
  return cutSyllables(folded).map((words) => {
    const whole = words.slice(0, -1);
    const last = words.at(-1) ?? '';
    const initials = words.map((word) => word.slice(0, 1)).join('');
    const pairs = pairsOf(initials, '^').map((pair) => `i${pair}`);
    const syllables = whole.map((word) => `p${word}`);
    const needle = marked(words, '-');
    return {
      all: [...withoutFirst(pairs), ...syllables],
      some: whole.length === 0 ? syllablesFrom(last).map((word) => `p${word}`) : [],
      needle,
      first: { all: [...pairs, ...syllables], needle: `<${needle}` },
    };
  });
}

const textList = (texts: readonly string[]): RawBuilder<string[]> => sql<string[]>`${[...texts]}::text[]`;

function holds(table: string, { all, some, needle }: Omit<Meaning, 'first'>): RawBuilder<boolean> {
  const grams = sql.ref(`${table}.grams`);
  const tests = [sql<boolean>`position(${needle} in ${sql.ref(`${table}.search`)}) > 0`];
  if (all.length > 0) tests.unshift(sql<boolean>`${grams} @> ${textList(all)}`);
  if (some.length > 0) tests.unshift(sql<boolean>`${grams} && ${textList(some)}`);
  return sql<boolean>`(${sql.join(tests, sql` and `)})`;
}

/** The condition that a record's name contains what was typed; `table` is its alias in the query. Exact, but not quick. */
export function findText(table: string, typed: string): RawBuilder<boolean> {
  const tests = meaningsOf(typed).map((meaning) => holds(table, meaning));
  return tests.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(tests, sql` or `)})`;
}

export type Found = 'deals' | 'accounts' | 'contacts';
interface TextCondition {
  readonly every: readonly string[];
  readonly any_of: readonly string[];
  readonly needle: string;
  /** 0: the name begins with it; 1: the name contains it. */
  readonly place: 0 | 1;
}
const contains = ({ all, some, needle }: Meaning): TextCondition => ({ every: all, any_of: some, needle, place: 1 });
const begins = ({ first }: Meaning): TextCondition => ({
  every: first.all,
  any_of: [],
  needle: first.needle,
  place: 0,
});

const rows = (what: Found, asked: readonly TextCondition[], most: number): RawBuilder<FoundRow> =>
  sql`${sql.raw(`find_${what}`)}(${JSON.stringify(asked)}::jsonb, ${most}::int)`;
export interface FoundRow {
  readonly found_id: string;
  readonly found_name: string;
  readonly found_place: number;
}

/** Names matching the typed text that the actor can see, beginnings marked; by index, about `most` of each kind. */
export const findRows = (what: Found, meanings: readonly Meaning[], most: number): RawBuilder<FoundRow> =>
  rows(what, [...meanings.map(begins), ...meanings.map(contains)], 2 * most);

/** The ids of names matching the typed text that the actor can see, by index; about `most`. */
export const findIds = (what: Found, typed: string, most: number): RawBuilder<{ readonly found_id: string }> =>
  sql`select found_id from ${rows(what, meaningsOf(typed).map(contains), most)}`;
