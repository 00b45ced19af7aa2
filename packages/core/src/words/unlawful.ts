import { HARMLESS, NEGATED, UNLAWFUL_RULES, type UnlawfulKind } from './unlawful-rules.ts';

/** Most statements name none of the things; one look at them all costs little. */
const NAMES_A_THING = new RegExp(UNLAWFUL_RULES.map(({ thing }) => thing.source).join('|'), 'iu');
const SENTENCE = /[。！？；!?;\n]+|\.(?=\s|$)/;
const CLAUSE = /[，,、：:]+/;

/**
 * What would be unlawful to act on in a statement, Chinese or English; null where nothing is. A thing, an act and its
 * relation must stand in one sentence; clauses that deny, refuse or suspect it are left out first, and what was public or
 * is booked openly is harmless. Source: docs/method/evidence.md.
 */
export function unlawfulIn(statement: string): UnlawfulKind | null {
  if (!NAMES_A_THING.test(statement)) return null;
  for (const sentence of statement.split(SENTENCE)) {
    const kind = kindOf(sentence);
    if (kind !== null) return kind;
  }
  return null;
}

function kindOf(sentence: string): UnlawfulKind | null {
  const meant = sentence
    .split(CLAUSE)
    .filter((clause) => !NEGATED.test(clause))
    .join('，');
  const found = UNLAWFUL_RULES.find(({ thing, act }) => thing.test(meant) && act.test(meant));
  return found === undefined || HARMLESS[found.kind].test(sentence) ? null : found.kind;
}
