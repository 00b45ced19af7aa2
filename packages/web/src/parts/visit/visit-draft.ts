import {
  type EvidenceSource,
  gateSlot,
  type INTERACTION_KINDS,
  type LEADS,
  type SignalId,
  type TASK_KINDS,
} from '@qibu/core';
import {
  type Answer,
  blankStatement,
  claimOn,
  type RecordInput,
  type Statement,
  statementInput,
} from '../evidence/statement.ts';

type ContactKind = (typeof INTERACTION_KINDS)[number];
export interface PromiseDraft {
  readonly kind: (typeof TASK_KINDS)[number];
  readonly title: string;
  readonly dueOn: string | null;
}

/** Somebody met who is no contact yet: made with the visit, and not before. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** How long a talk took, as one remembers it, and the minutes it stands for. */
export const TALK_MINUTES = { short: 20, hour: 60, long: 120 } as const;
export type TalkLength = keyof typeof TALK_MINUTES;

/** A visit or call being written down. */
export interface VisitDraft {
  readonly kind: ContactKind;
  readonly happenedOn: string;
  readonly with: readonly string[];
  readonly newPeople: readonly NewPerson[];
  readonly twoWay: boolean;
  readonly length: TalkLength | null;
  readonly led: (typeof LEADS)[number] | null;
  readonly said: readonly Statement[];
  readonly signals: ReadonlyMap<SignalId, Answer>;
  readonly promises: readonly PromiseDraft[];
  /** Gate criteria the visit would show, but for the writer's word. */
  readonly unshown: readonly string[];
  readonly note: string;
}

export const blankVisit = (today: string): VisitDraft => ({
  kind: 'visit',
  happenedOn: today,
  with: [],
  newPeople: [],
  twoWay: true,
  length: null,
  led: null,
  said: [blankStatement(today)],
  signals: new Map(),
  promises: [],
  unshown: [],
  note: '',
});

const hasWords = ({ quote }: Statement): boolean => quote.trim() !== '';

/** Where in the record a line stands: empty ones are left out. */
export const evidenceOf = ({ said }: VisitDraft, at: number): string =>
  `evidence.${said.slice(0, at).filter(hasWords).length}`;
/** A promise somebody dated but did not word: saving asks for it rather than drop it. */
export const isWordless = ({ title }: PromiseDraft): boolean => title.trim() === '';

/** Something is written: enough to save, and enough to ask before throwing it away. */
export const isWritten = (draft: VisitDraft): boolean =>
  draft.with.length > 0 ||
  draft.said.some(hasWords) ||
  draft.signals.size > 0 ||
  draft.promises.length > 0 ||
  draft.note.trim() !== '';

const SOURCES: Readonly<Record<ContactKind, EvidenceSource>> = {
  visit: 'visit',
  meeting: 'visit',
  demo: 'visit',
  call: 'call',
  message: 'note',
};

/** What a visit's record takes from the page: words, and the criteria the visit shows. */
export interface VisitWords {
  readonly wordOf: (signal: SignalId, answer: Answer) => string;
  /** That the visit took place, as evidence of the criteria it shows. */
  readonly tookPlace: string;
  readonly shows: readonly string[];
}

/**
 * The visit as one record: the contact itself, who was met for the first time, each line as evidence, each signal on what was
 * seen of it (never on somebody's words about something else), the gate criteria it shows, and the promises.
 */
export function visitRecord(draft: VisitDraft, words: VisitWords): RecordInput {
  const { happenedOn, kind } = draft;
  const source = SOURCES[kind];
  const said = draft.said.filter(hasWords).map((one) => ({ ...statementInput(one), happenedOn, source }));
  const by = said[0]?.saidBy ?? draft.with[0] ?? null;
  const signals = [...draft.signals];
  const observed = (quote: string) => ({ kind: 'observation' as const, quote, saidBy: by, happenedOn, source });
  const seen = signals.map(([signal, answer]) => observed(words.wordOf(signal, answer)));
  const shows = words.shows.filter((id) => !draft.unshown.includes(id));
  const tookPlace = shows.length === 0 ? [] : [observed(words.tookPlace)];
  return {
    people: draft.newPeople
      .filter(({ id }) => draft.with.includes(id) || said.some(({ saidBy }) => saidBy === id))
      .map(({ id, name, title }) => ({ id, name, title: title.trim() || null })),
    interaction: {
      kind,
      happenedOn,
      with: [...draft.with],
      twoWay: draft.twoWay,
      minutes: draft.length === null ? null : TALK_MINUTES[draft.length],
      led: draft.led,
      note: draft.note.trim(),
    },
    evidence: [...said, ...seen, ...tookPlace],
    claims: shows.map((id) =>
      claimOn({ slot: gateSlot(id), value: true }, { index: said.length + seen.length, happenedOn }),
    ),
    signals: signals.map(([signal, answer], at) => ({ signal, answer, by, happenedOn, restsOn: said.length + at })),
    tasks: draft.promises.map(({ kind: promise, title, dueOn }) => ({
      kind: promise,
      title: title.trim(),
      dueOn,
      contactId: by,
      agreed: promise !== 'task' && dueOn !== null,
    })),
  };
}
