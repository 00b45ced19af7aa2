import { type Day, daysBetween } from '../kernel/day.ts';
import { DAYS } from '../kernel/reason.ts';
import { lastExecutiveOn } from '../position/position-of.ts';
import type { Reading } from '../reading/reading.ts';
import { flag } from './flag-rule.ts';

const noExecutiveAccess = flag(
  'no-executive-access',
  {
    severity: 'high',
    remedy: 'meet-executive',
    urgency: 0.66,
    thresholds: { executiveDays: { initial: 45, bounds: DAYS, source: 'method' } },
  },
  (reading, { executiveDays }) => {
    if (reading.phase.phase !== 'late' || !hasRecord(reading)) return [];
    const last = lastExecutiveContact(reading);
    const days = last === null ? null : daysBetween(last, reading.known.asOf);
    if (days !== null && days <= executiveDays) return [];
    return [{ params: days === null ? {} : { days } }];
  },
);

/** Something at all is recorded about this deal beyond its own card. */
const hasRecord = ({ known }: Reading): boolean =>
  known.evidence.length + known.signals.length + known.interactions.length + known.people.length > 0;

/** On the log with an executive or the decision maker, or shown by a signal. */
function lastExecutiveContact({ people, hold, answers }: Reading): Day | null {
  const met = lastExecutiveOn(people, hold) ?? [];
  const shown = answers
    .filter(
      ({ signal, answer, derived }) =>
        !derived && answer === 'for' && (signal === 'L4' || signal === 'days-since-executive'),
    )
    .map(({ happenedOn }) => happenedOn);
  return [met, shown].flat().sort().at(-1) ?? null;
}

/** Late in the deal the executives see only whom they mean to choose. */
export const accessFlags = [noExecutiveAccess] as const;
