import type { DealPerson } from '../facts/ledger.ts';
import { personSlot } from '../facts/slot.ts';
import { type Day, daysBetween } from '../kernel/day.ts';
import { DAYS } from '../kernel/reason.ts';
import type { Reading } from '../reading/reading.ts';
import { flag, type Hit } from './flag-rule.ts';

/** What changed about a person, the most important first; one flag per person. */
const HOWS = ['left', 'role', 'post', 'joined'] as const;
type How = (typeof HOWS)[number];
interface Change {
  readonly how: How;
  readonly one: DealPerson;
  readonly on: Day;
}

/** When a person has left, meet the successor; otherwise confirm again what they decide here. */
const REMEDY = {
  left: 'meet-newcomer',
  role: 'confirm-role',
  post: 'confirm-role',
  joined: 'confirm-role',
} as const satisfies Readonly<Record<How, string>>;
type Remedy = (typeof REMEDY)[How];

/** People who recently left, joined, or changed post or role, so that their view of us is open again. Source: docs/method/flags.md. */
export const peopleChanged = flag(
  'people-changed',
  {
    severity: 'medium',
    remedy: 'meet-newcomer',
    otherRemedies: ['confirm-role'],
    urgency: 0.64,
    thresholds: { peopleChangedDays: { initial: 30, bounds: DAYS } },
  },
  (reading, { peopleChangedDays }) => {
    const { asOf } = reading.known;
    const lately = allChanges(reading, peopleChangedDays).filter(
      ({ on }) => on <= asOf && daysBetween(on, asOf) <= peopleChangedDays,
    );
    const byPerson = Map.groupBy(lately, ({ one }) => one.contactId);
    return [...byPerson.values()].flatMap((changes) => {
      const first = HOWS.flatMap((how) => changes.find((change) => change.how === how) ?? []).at(0);
      return first === undefined ? [] : [toHit(first, reading)];
    });
  },
);

function toHit({ how, one, on }: Change, { known, hold }: Reading): Hit<Remedy> {
  const roles = hold(personSlot(one.contactId, 'roles')).value;
  const isHeavy =
    (Array.isArray(roles) && roles.includes('economic')) ||
    hold(personSlot(one.contactId, 'influence')).value === 'high';
  return {
    subject: one.contactId,
    severity: isHeavy ? 'high' : 'medium',
    params: { name: one.name, days: daysBetween(on, known.asOf), how },
    remedy: REMEDY[how],
  };
}

function allChanges({ known }: Reading, days: number): Change[] {
  const { people, gone } = known;
  const here = new Map(people.map((one) => [one.contactId, one]));
  return [
    ...gone.map((one): Change => ({ how: 'left', one, on: one.removedOn ?? known.asOf })),
    ...known.roleChanges.flatMap(({ contactId, on }): Change[] => {
      const one = here.get(contactId);
      return one === undefined ? [] : [{ how: 'role', one, on }];
    }),
    ...people.flatMap((one): Change[] =>
      one.titleChangedOn === null ? [] : [{ how: 'post', one, on: one.titleChangedOn }],
    ),
    ...people
      .filter((one) => hadStood([...people, ...gone], one, days))
      .map((one): Change => ({ how: 'joined', one, on: one.addedOn })),
  ];
}

/** Whether the people of the deal were already known when this person joined; while they are first mapped, everyone is new. */
const hadStood = (all: readonly DealPerson[], one: DealPerson, days: number): boolean =>
  all.some((other) => other.addedOn < one.addedOn && daysBetween(other.addedOn, one.addedOn) > days);
