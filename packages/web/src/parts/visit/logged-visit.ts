import type { BodyOf, correctVisit, TimelineItem } from '@qibu/contract';
import { blankVisit, TALK_MINUTES, type TalkLength, type VisitDraft } from './visit-draft.ts';

export type LoggedVisit = Extract<TimelineItem, { type: 'interaction' }>;
type Correction = BodyOf<typeof correctVisit>;

const LENGTHS = Object.keys(TALK_MINUTES) as readonly TalkLength[];
const lengthOf = (minutes: number | null): TalkLength | null =>
  minutes === null ? null : (LENGTHS.find((one) => minutes <= TALK_MINUTES[one]) ?? 'long');

/** A visit on file as the form shows it. */
export const draftOf = ({ kind, at, with: met, twoWay, minutes, led, note }: LoggedVisit): VisitDraft => ({
  ...blankVisit(at),
  kind,
  with: met.map(({ id }) => id),
  twoWay,
  length: lengthOf(minutes),
  led,
  note,
});

/** The visit as it was, to bring it back. */
export const asItWas = ({ kind, at, with: met, twoWay, minutes, led, note }: LoggedVisit): Correction => ({
  interaction: { kind, happenedOn: at, with: met.map(({ id }) => id), twoWay, minutes, led, note },
});

/** The visit as corrected; a length nobody touched keeps its minutes. */
export function correctionOf(old: LoggedVisit, draft: VisitDraft): Correction {
  const { kind, happenedOn, twoWay, led, length } = draft;
  const asBefore = length === lengthOf(old.minutes);
  const minutes = length === null ? null : TALK_MINUTES[length];
  return {
    people: draft.newPeople
      .filter(({ id }) => draft.with.includes(id))
      .map(({ id, name, title }) => ({ id, name, title: title.trim() || null })),
    interaction: {
      kind,
      happenedOn,
      with: [...draft.with],
      twoWay,
      minutes: asBefore ? old.minutes : minutes,
      led,
      note: draft.note.trim(),
    },
  };
}
