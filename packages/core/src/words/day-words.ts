import { addDays, type Day } from '../kernel/day.ts';
import { DAY_RULES, type DayRule } from './day-rules.ts';
import { vagueDayIn } from './vague-day.ts';

/** A day somebody named in a sentence, and the words that named it. */
export interface DayNamed {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

interface Hit extends DayNamed {
  readonly exact: boolean;
}

/**
 * The day a sentence names, Chinese or English, seen from today: 下周三前, 12月9日, by Friday. A calendar date wins over
 * words such as “next week”; among equals the first one counts. “By” and 前 belong to the words: the day itself is the
 * limit. Words that say only roughly when (月底前后) name none.
 */
export function findDay(text: string, today: Day): DayNamed | null {
  const vague = vagueDayIn(text);
  const hits = DAY_RULES.flatMap((rule, rank) => hitsOf(rule, text, today).map((hit) => ({ ...hit, rank }))).filter(
    ({ from, to }) => vague === null || to <= vague.from || from >= vague.to,
  );
  const [best] = hits.toSorted(
    (a, b) => Number(b.exact) - Number(a.exact) || a.from - b.from || b.to - a.to || a.rank - b.rank,
  );
  return best ? { day: best.day, from: best.from, to: best.to } : null;
}

function hitsOf({ pattern, exact, day }: DayRule, text: string, today: Day): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match): Hit[] => {
    const found = day(match.slice(1), today);
    return found === null ? [] : [{ day: found, from: match.index, to: match.index + match[0].length, exact }];
  });
}

/** The sentence without the words that named the day. */
export function withoutDay(text: string, named: DayNamed | null): string {
  if (named === null) return text;
  const [before, after] = [text.slice(0, named.from), text.slice(named.to)];
  return `${before.replace(/[，,、\s]+$/, '')} ${after.replace(/^[，,、：:\s]+/, '')}`;
}

/** The day on which work given without a day is due: a week later. */
export const usualDue = (today: Day): Day => addDays(today, 7);
