import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { type Saying, type SomeWords, sayWord } from './word.ts';
import { lookUp } from '../look-up.ts';

/** Every word the numbers of the method are spoken of with. */
export type MethodWords = Words<'parameters' | 'judgement' | 'method'>;
/** Whether the words at hand can name a number of the method. */
export const knowsParameters = (words: SomeWords): words is MethodWords =>
  words.parameters !== undefined && words.flags !== undefined && words.slots !== undefined;

const find = <T extends Readonly<Record<keyof T, string>>>(table: T, key: string): string | undefined =>
  lookUp(table, key, undefined);

/** The pattern of `names` a dotted path belongs to, and the keys that stand where the pattern has `*`. */
function match(words: Words<'parameters'>, path: string): { pattern: string; keys: string[] } | null {
  const parts = path.split('.');
  for (const pattern of Object.keys(words.parameters.names)) {
    const shape = pattern.split('.');
    if (shape.length === parts.length && shape.every((key, at) => key === '*' || key === parts[at]))
      return { pattern, keys: parts.filter((_, at) => shape[at] === '*') };
  }
  return null;
}

/** A threshold of a rule is worded beside its rule, name and reason together. */
function thresholdOf(
  { parameters }: Words<'parameters'>,
  name: string,
): { readonly name: string; readonly reason: string } | null {
  return lookUp(parameters.thresholds, name, null);
}

/** What one number of the method is called. */
export function sayParameter(saying: Saying<MethodWords>, path: string): string {
  const { words } = saying;
  const threshold = thresholdOf(words, path.replace(/^flags\./, ''));
  if (threshold) return threshold.name;
  const found = match(words, path);
  if (found === null) return sayPath(saying, path);
  const [first = '', second = '', third = ''] = found.keys;
  const phrase = find(words.parameters.names, found.pattern) ?? path;
  return fill(phrase, {
    key: sayKey(saying, found.pattern, first),
    size: find(words.words.customerSize, second) ?? second,
    state: find(words.words.verdict, second) ?? second,
    answer: find(words.words.answerShort, third) ?? third,
  });
}

/** Something larger than one number, such as a whole signal or stage: the parts of its path that have words. */
function sayPath(saying: Saying<MethodWords>, path: string): string {
  const named = path.split('.').flatMap((part) => {
    const word = sayWord(saying, part);
    return word === part ? [] : [word];
  });
  return named.length === 0 ? path : named.join(' · ');
}

function sayKey(saying: Saying<MethodWords>, pattern: string, key: string): string {
  const { words } = saying;
  if (pattern.startsWith('evidence.kindWeight')) return find(words.words.evidenceKind, key) ?? key;
  if (pattern.startsWith('evidence.halfLifeDays')) return find(words.parameters.halfLife, key) ?? key;
  if (pattern.startsWith('customer.weights')) return sayWord(saying, `account.${key}`);
  if (pattern.startsWith('moves.urgency')) return lookUp(words.flags, key, null)?.title ?? key;
  return sayWord(saying, key);
}

/** Why it is what it is. */
export const sayParameterReason = (words: Words<'parameters'>, reason: string): string =>
  thresholdOf(words, reason)?.reason ?? find(words.parameters.reasons, reason) ?? reason;

/** What is wrong with a number that was refused, as a clause. */
export function sayParameterProblem(words: Words<'parameters'>, problem: string, allowed: string): string {
  const clause = find(words.parameters.problem, problem);
  return clause === undefined ? problem : fill(clause, { allowed });
}
