import { likenessKey, nameKey } from './name-key.ts';

/** Two characters are a name of their own only where a name begins with them: 美的 begins 美的集团, not 健美的生活. */
const ANYWHERE = 3;
const LEAST = 2;
/** In plain letters it takes more to be a name. */
const LEAST_LETTERS = 4;
const LONGEST = 60;
const isLetters = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/**
 * Parts of a company's key that would be the same company in short: 思迈得 in 思迈得精密制造, the key itself among them. Two
 * names are alike where one is such a part of the other. `isAsked` says which lengths are worth looking at.
 */
export function* partsOf(key: string, isAsked: (length: number) => boolean = () => true): Generator<string> {
  if (isAsked(key.length)) yield key;
  const end = Math.min(key.length, LONGEST);
  for (let length = LEAST; length <= end; length++) {
    if (!isAsked(length)) continue;
    const last = length < ANYWHERE ? 0 : end - length;
    for (let from = 0; from <= last; from++) {
      const part = key.slice(from, from + length);
      if (length !== key.length && (length >= LEAST_LETTERS || !isLetters(part))) yield part;
    }
  }
}

const numbers = (key: string): string => key.replace(/\D+/g, ' ').trim();
/** 客户1 is not 客户12: a different number is a different company. */
const numbersFit = (short: string, long: string): boolean => numbers(short) === '' || numbers(short) === numbers(long);

const MOST = 5;
type Found = Map<string, Set<string>>;

function put(index: Map<string, string[]>, key: string, name: string): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [name]);
  else if (!found.includes(name)) found.push(name);
}
const indexed = (names: Iterable<string>): Map<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const name of names) put(index, likenessKey(name), name);
  return index;
};

const lengthsOf = (index: ReadonlyMap<string, unknown>): ((length: number) => boolean) => {
  const lengths = new Set([...index.keys()].map((key) => key.length));
  return (length) => lengths.has(length);
};

function add(found: Found, name: string, other: string): void {
  const others = found.get(name);
  if (others === undefined) found.set(name, new Set([other]));
  else others.add(other);
}
const apart = (a: string, b: string): number => Math.abs(a.length - b.length);
const closest = (found: Found): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...found].map(([name, others]) => [
      name,
      [...others].toSorted((a, b) => apart(a, name) - apart(b, name) || (a < b ? -1 : 1)).slice(0, MOST),
    ]),
  );

/** The fuller of two names last; of two equally long ones always the same. */
const byFullness = (a: string, b: string): number =>
  nameKey(a).length - nameKey(b).length || a.length - b.length || (a < b ? -1 : 1);

/** Among names of one list, the fuller names each may be short for, the closest first: every pair once, no name of one key. */
export function alikeWithin(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = indexed(names);
  const found: Found = new Map();
  const lengths = lengthsOf(index);
  for (const [key, fuller] of index) {
    for (const part of partsOf(key, lengths)) {
      if (!numbersFit(part, key)) continue;
      for (const one of index.get(part) ?? [])
        for (const other of fuller)
          if (nameKey(one) !== nameKey(other) && (part !== key || byFullness(one, other) < 0)) add(found, one, other);
    }
  }
  return closest(found);
}

/** For each name asked for, the stored names it may be another writing of, the closest first; those with none are left out. */
export function alikeNames(asked: Iterable<string>, stored: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const [ours, theirs] = [indexed(asked), indexed(stored)];
  const found: Found = new Map();
  const meet = (names: readonly string[], others: readonly string[]): void => {
    for (const name of names) for (const other of others) add(found, name, other);
  };
  const [ourLengths, theirLengths] = [lengthsOf(ours), lengthsOf(theirs)];
  for (const [key, names] of ours) {
    for (const part of partsOf(key, theirLengths)) {
      const others = theirs.get(part);
      if (others !== undefined && numbersFit(part, key)) meet(names, others);
    }
  }
  for (const [key, others] of theirs) {
    for (const part of partsOf(key, ourLengths)) {
      const names = ours.get(part);
      if (names !== undefined && numbersFit(part, key)) meet(names, others);
    }
  }
  return closest(found);
}
