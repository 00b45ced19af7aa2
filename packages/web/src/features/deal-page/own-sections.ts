import type { DealView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';
import { daysFrom } from '../../lib/days.ts';
import { chanceText } from '../../ui/numbers.ts';
import type { DealSection, FiguredDeal } from '../../room.ts';

/** The sections this room brings itself; places between them are kept for strategy (30), tender (50) and closing (60). */
export const OWN_SECTIONS: readonly DealSection<'deal'>[] = [
  {
    id: 'verdict',
    place: 10,
    words: 'deal',
    name: (t) => t.deal.sections.verdict,
    note: (t) => t.deal.sectionNotes.verdict,
    figure: verdictFigure,
    load: async () => (await import('./overview/verdict-section.tsx')).VerdictSection,
  },
  {
    id: 'people',
    place: 20,
    words: 'deal',
    name: (t) => t.deal.sections.people,
    note: (t) => t.deal.sectionNotes.people,
    figure: ({ people }) => String(people.filter(({ removedOn }) => removedOn === null).length),
    load: async () => (await import('./people/people-section.tsx')).PeopleSection,
  },
  {
    id: 'plan',
    place: 40,
    words: 'deal',
    name: (t) => t.deal.sections.plan,
    note: (t) => t.deal.sectionNotes.plan,
    figure: planFigure,
    load: async () => (await import('./actions/plan-section.tsx')).PlanSection,
  },
  {
    id: 'record',
    place: 90,
    words: 'deal',
    name: (t) => t.deal.sections.record,
    note: (t) => t.deal.sectionNotes.record,
    figure: ({ analysis }) => String(analysis.known.evidence),
    load: async () => (await import('./evidence/record-section.tsx')).RecordSection,
  },
];

/** Where the customer ranks us; the chance only where we are ahead, where it cannot be misread. */
function verdictFigure({ analysis: { position } }: DealView, t: Words<'deal'>): string | null {
  const { place, p } = position;
  if (place === 'unknown') return null;
  const isAhead = place === 'first' || place === 'leaning';
  return isAhead ? `${t.words.place[place]} ${chanceText(p.first)}` : t.words.place[place];
}

/** When the next task is due, and how many are open. */
function planFigure({ tasks, asOf }: FiguredDeal, t: Words<'deal'>): string | null {
  const open = tasks.filter(({ doneOn }) => doneOn === null);
  const [next] = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
  if (next === undefined) return open.length === 0 ? null : String(open.length);
  const days = daysFrom(asOf, next);
  const { overdue, dueIn, dueToday } = t.deal.actions;
  const due = days < 0 ? fill(overdue, { days: -days }) : days > 0 ? fill(dueIn, { days }) : dueToday;
  return `${due} · ${open.length}`;
}
