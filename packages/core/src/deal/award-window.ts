import { type Hold, isFact, isYes } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import { gateSlot } from '../facts/slot.ts';
import { daysBetween } from '../kernel/day.ts';
import { tenderStepIn } from '../words/tender-step.ts';

/** A tender opened longer ago than this and never heard of again has ended somehow. */
const LONGEST = 180;

/**
 * Whether bids were opened and nothing on record says who won: until then nobody at the customer and no evaluator is
 * approached about the result. Source: docs/method/advice.md#between-opening-and-award.
 */
export function awaitsAward(known: Known, lasting: Hold): boolean {
  const won = lasting(gateSlot('recognition.tender-won'));
  if (isFact(won) && isYes(won)) return false;
  // Newest first: the last step told decides, and on one day the result.
  const steps = known.evidence.flatMap(({ quote, happenedOn, kind }) => {
    const step = kind === 'inference' ? null : tenderStepIn(quote);
    return step === null ? [] : { step, happenedOn };
  });
  const [last] = steps;
  if (last === undefined || daysBetween(last.happenedOn, known.asOf) > LONGEST) return false;
  return !steps.some(({ step, happenedOn }) => step === 'decided' && happenedOn === last.happenedOn);
}
