import type { DealView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';
import type { ComponentType } from 'react';
import { daysFrom } from '../../lib/days.ts';

/** A part of the deal page under one name in its bar. */
export interface DealSection {
  readonly id: string;
  readonly name: (words: Words<'deal'>) => string;
  /** What the section holds, in a line under its name. */
  readonly note: (words: Words<'deal'>) => string;
  /** Its most telling figure, beside its name in the bar; null = none. */
  readonly figure: (deal: DealView, words: Words<'deal'>) => string | null;
  readonly load: () => Promise<ComponentType>;
}

/** Every section that has content, in the order of the page. A new one is an entry here. */
export const SECTIONS = [
  {
    id: 'verdict',
    name: (t) => t.deal.sections.verdict,
    note: (t) => t.deal.sectionNotes.verdict,
    figure: verdictFigure,
    load: async () => (await import('./overview/verdict-section.tsx')).VerdictSection,
  },
  {
    id: 'people',
    name: (t) => t.deal.sections.people,
    note: (t) => t.deal.sectionNotes.people,
    figure: ({ people }) => String(people.filter(({ removedOn }) => removedOn === null).length),
    load: async () => (await import('./people/people-section.tsx')).PeopleSection,
  },
  {
    id: 'plan',
    name: (t) => t.deal.sections.plan,
    note: (t) => t.deal.sectionNotes.plan,
    figure: planFigure,
    load: async () => (await import('./actions/plan-section.tsx')).PlanSection,
  },
  {
    id: 'record',
    name: (t) => t.deal.sections.record,
    note: (t) => t.deal.sectionNotes.record,
    figure: ({ analysis }) => String(analysis.known.evidence),
    load: async () => (await import('./evidence/record-section.tsx')).RecordSection,
  },
] as const satisfies readonly DealSection[];

export type SectionId = (typeof SECTIONS)[number]['id'];
export const SECTION_IDS: readonly SectionId[] = SECTIONS.map(({ id }) => id);

/** Where the customer ranks us; the chance only beside first choice, where it cannot be misread. */
function verdictFigure({ analysis: { position } }: DealView, t: Words<'deal'>): string | null {
  if (position.verdict === 'unknown') return null;
  const word = t.words.verdict[position.verdict];
  return position.verdict === 'first' ? `${word} ${position.p.first.toFixed(2)}` : word;
}

/** When the next task is due, and how many are open. */
function planFigure({ tasks, asOf }: DealView, t: Words<'deal'>): string | null {
  const open = tasks.filter(({ doneOn }) => doneOn === null);
  const [next] = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
  if (next === undefined) return open.length === 0 ? null : String(open.length);
  const days = daysFrom(asOf, next);
  const { overdue, dueIn, dueToday } = t.deal.actions;
  const due = days < 0 ? fill(overdue, { days: -days }) : days > 0 ? fill(dueIn, { days }) : dueToday;
  return `${due} · ${open.length}`;
}

/** The section before or after one, or itself at the end. */
export function sectionBeside(id: SectionId, step: 1 | -1): SectionId {
  const at = Math.min(SECTION_IDS.length - 1, Math.max(0, SECTION_IDS.indexOf(id) + step));
  return SECTION_IDS[at] ?? id;
}
