import { isFact } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import type { Reading } from '../reading/reading.ts';
import { flag } from './flag-rule.ts';

/** Nothing speaks against the deal, yet it is not closed. */
const euphoria = flag(
  'euphoria',
  { severity: 'medium', remedy: 'look-for-mines', urgency: 0.3 },
  (_reading, _thresholds, openFlags) => (openFlags === 0 ? [{}] : []),
);

/** Only risks, and nothing in our favour. */
const panic = flag(
  'panic',
  {
    severity: 'low',
    remedy: 'work-the-list',
    urgency: 0.2,
    thresholds: { panicMines: { initial: 4, bounds: [1, 50] } },
  },
  (reading, { panicMines }, openFlags) => {
    const recorded = reading.known.evidence.length + reading.answers.length > 0;
    const isPanic = recorded && openFlags > 0 && openFlags >= panicMines && !hasStrength(reading);
    return isPanic ? [{ params: { count: openFlags } }] : [];
  },
);

/** Any fact in our favour: an answer, a supporter, a gate passed. */
function hasStrength({ answers, people, stage, hold }: Reading): boolean {
  return (
    stage.evidenced !== null ||
    answers.some(({ answer }) => answer === 'for') ||
    people.some((one) => one.effectiveSupport > 0 && isFact(hold(personSlot(one.contactId, 'support'))))
  );
}

/** Flags about all the others together; raised last. */
export const moodFlags = [euphoria, panic] as const;
