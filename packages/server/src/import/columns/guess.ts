import { IMPORT_KINDS } from '@qibu/contract';
import { matchKey } from '../read/text.ts';
import type { Field, ImportKind } from './field.ts';
import { FIELDS } from './fields.ts';
import { headerKey } from './header-word.ts';

export interface ColumnGuess {
  readonly field: string | null;
  /** 1 = the header says exactly this; 0 = no idea. */
  readonly score: number;
}

const EXACT = 1;
const HINT = 0.7;
const PART = 0.5;

interface FieldKeys {
  readonly field: Field;
  readonly words: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
  readonly ends: readonly string[];
}
const split = (words: string): ReadonlySet<string> => new Set(words.split('|').filter(Boolean).map(matchKey));
const keysOf = (kind: ImportKind): readonly FieldKeys[] =>
  FIELDS[kind].map((field) => ({
    field,
    words: split(field.words),
    hints: split(field.hints ?? ''),
    ends: [...split(field.ends ?? '')],
  }));
const KEYS: ReadonlyMap<ImportKind, readonly FieldKeys[]> = new Map(IMPORT_KINDS.map((kind) => [kind, keysOf(kind)]));

/** Part of a header counts only for Chinese words of some length: 预计合同金额合计 holds 合同金额. */
const isTelling = (word: string): boolean => word.length >= 3 && /\p{Script=Han}/u.test(word);

function scoreOf(key: string, { words, hints, ends }: FieldKeys): number {
  if (words.has(key)) return EXACT;
  if (hints.has(key) || ends.some((end) => key.endsWith(end))) return HINT;
  return [...words].some((word) => isTelling(word) && key.includes(word)) ? PART : 0;
}

interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly order: number;
}

function candidates(header: readonly string[], kind: ImportKind): Candidate[] {
  const found: Candidate[] = [];
  header.forEach((name, column) => {
    const key = headerKey(name);
    (KEYS.get(kind) ?? []).forEach((keys, order) => {
      const score = key === '' ? 0 : scoreOf(key, keys);
      if (score > 0) found.push({ column, field: keys.field, score, order });
    });
  });
  return found.sort((a, b) => b.score - a.score || a.order - b.order || a.column - b.column);
}

/** A field for each column: the surest pairs first, each field once but for notes. */
export function guessColumns(header: readonly string[], kind: ImportKind): ColumnGuess[] {
  const guesses: ColumnGuess[] = header.map(() => ({ field: null, score: 0 }));
  const taken = new Set<string>();
  for (const { column, field, score } of candidates(header, kind)) {
    if (guesses[column]?.field !== null || (taken.has(field.field) && !field.many)) continue;
    guesses[column] = { field: field.field, score };
    taken.add(field.field);
  }
  return guesses;
}

/** How many header words a row of cells holds, over the kind that knows most of them. */
export const headerScore = (cells: readonly string[]): number =>
  Math.max(...IMPORT_KINDS.map((kind) => guessColumns(cells, kind).filter((guess) => guess.score >= HINT).length));

const NAMES: Readonly<Record<ImportKind, RegExp>> = {
  accounts: /account|customer|compan|客户|公司/i,
  contacts: /contact|联系人/i,
  products: /product|产品/i,
  people: /team|people|user|staff|员工|团队|人员/i,
  deals: /deal|opportunit|pipeline|商机|项目|漏斗/i,
};

function kindScore(header: readonly string[], kind: ImportKind): number {
  const guesses = guessColumns(header, kind);
  const has = new Set(guesses.map((guess) => guess.field));
  if (FIELDS[kind].some((field) => field.required && !has.has(field.field))) return 0;
  if (kind === 'deals' && !['name', 'account', 'key'].some((field) => has.has(field))) return 0;
  return guesses.reduce((sum, { field, score }) => {
    const telling = FIELDS[kind].find((each) => each.field === field)?.telling ?? 0;
    return field === null || field === 'note' ? sum : sum + score * (1 + telling);
  }, 0);
}

const LEAST = 2;
/** What a table holds, from its header first and its file name second; null when neither says. */
export function guessKind(header: readonly string[], fileName: string): ImportKind | null {
  const named = (kind: ImportKind): number => (NAMES[kind].test(fileName) ? 1.5 : 0);
  let best: ImportKind | null = null;
  let most = LEAST;
  for (const kind of IMPORT_KINDS) {
    const score = kindScore(header, kind);
    if (score > 0 && score + named(kind) > most) [best, most] = [kind, score + named(kind)];
  }
  return best;
}
