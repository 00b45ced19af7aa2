import { matchKey } from '../read/text.ts';
import { nameKey } from './name-key.ts';

export type Nearness = 'exact' | 'near' | 'none';
export interface Match {
  readonly to: string | null;
  readonly guess: Nearness;
}

/** Letters wrong, missing, added or changed about; given up beyond `most`: a typo is one or two, not a different word. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? most) + 1 : most + 1;
      row[j] = Math.min(change, swapped, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? most + 1;
}

const numbers = (text: string): string => text.replace(/\D+/g, ' ').trim();

/** One letter off in a word of five, two in one of ten; a different number is a different model. */
function isTypo(a: string, b: string): boolean {
  const most = Math.min(2, Math.floor(Math.min(a.length, b.length) / 5));
  return most > 0 && numbers(a) === numbers(b) && distance(a, b, most) <= most;
}

/** The name meant by a text: the same one, one written alike, or none. `typos` is off for people: 张伟 is not 张玮. */
export function matchName(text: string, names: readonly string[], typos: boolean): Match {
  const key = nameKey(text);
  const exact =
    names.find((name) => name === text) ?? names.find((name) => nameKey(name) === key && name.length === text.length);
  if (exact !== undefined) return { to: exact, guess: 'exact' };
  const loose = matchKey(text);
  const alike = names.filter((name) => matchKey(name) === loose);
  if (alike.length === 1) return { to: alike[0] ?? null, guess: 'near' };
  const typo = typos ? names.filter((name) => isTypo(matchKey(name), loose)) : [];
  return typo.length === 1 ? { to: typo[0] ?? null, guess: 'near' } : { to: null, guess: 'none' };
}
