import type { EvidenceSource, INTERACTION_KINDS, LEADS, SignalId, TASK_KINDS } from '@qibu/core';
import {
  type Answer,
  blankStatement,
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

/** How long a talk took, as one remembers it, and the minutes it stands for. */
export const TALK_MINUTES = { short: 20, hour: 60, long: 120 } as const;
export type TalkLength = keyof typeof TALK_MINUTES;

/** A visit or call being written down. */
export interface VisitDraft {
  readonly kind: ContactKind;
  readonly happenedOn: string;
  readonly with: readonly string[];
  readonly twoWay: boolean;
  readonly length: TalkLength | null;
  readonly led: (typeof LEADS)[number] | null;
  readonly said: readonly Statement[];
  readonly signals: ReadonlyMap<SignalId, Answer>;
  readonly promises: readonly PromiseDraft[];
  readonly note: string;
}

export const blankVisit = (today: string): VisitDraft => ({
  kind: 'visit',
  happenedOn: today,
  with: [],
  twoWay: true,
  length: null,
  led: null,
  said: [blankStatement(today)],
  signals: new Map(),
  promises: [],
  note: '',
});

const hasWords = ({ quote }: Statement): boolean => quote.trim() !== '';
const isPromised = ({ title }: PromiseDraft): boolean => title.trim() !== '';

/** Where in the record a line stands: empty ones are left out. */
export const evidenceOf = ({ said }: VisitDraft, at: number): string =>
  `evidence.${said.slice(0, at).filter(hasWords).length}`;
/** The same of a promise. */
export const taskOf = ({ promises }: VisitDraft, at: number): string =>
  `tasks.${promises.slice(0, at).filter(isPromised).length}`;

/** Something is written: enough to save, and enough to ask before throwing it away. */
export const isWritten = (draft: VisitDraft): boolean =>
  draft.with.length > 0 ||
  draft.said.some(hasWords) ||
  draft.signals.size > 0 ||
  draft.promises.some(isPromised) ||
  draft.note.trim() !== '';

const SOURCES: Readonly<Record<ContactKind, EvidenceSource>> = {
  visit: 'visit',
  meeting: 'visit',
  demo: 'visit',
  call: 'call',
  message: 'note',
};

/**
 * The visit as one record: the contact itself, each line as evidence, each signal on what was seen of it (never on somebody's
 * words about something else), and the promises.
 */
export function visitRecord(draft: VisitDraft, wordOf: (signal: SignalId, answer: Answer) => string): RecordInput {
  const { happenedOn, kind } = draft;
  const source = SOURCES[kind];
  const said = draft.said.filter(hasWords).map((one) => ({ ...statementInput(one), happenedOn, source }));
  const by = said[0]?.saidBy ?? draft.with[0] ?? null;
  const signals = [...draft.signals];
  const seen = signals.map(([signal, answer]) => ({
    kind: 'observation' as const,
    quote: wordOf(signal, answer),
    saidBy: by,
    happenedOn,
    source,
  }));
  const minutes = draft.length === null ? null : TALK_MINUTES[draft.length];
  return {
    interaction: {
      kind,
      happenedOn,
      with: [...draft.with],
      twoWay: draft.twoWay,
      minutes,
      led: draft.led,
      note: draft.note.trim(),
    },
    evidence: [...said, ...seen],
    signals: signals.map(([signal, answer], at) => ({
      signal,
      answer,
      by,
      happenedOn,
      restsOn: said.length + at,
    })),
    tasks: draft.promises.filter(isPromised).map(({ kind: promise, title, dueOn }) => ({
      kind: promise,
      title: title.trim(),
      dueOn,
      contactId: by,
      agreed: promise !== 'task' && dueOn !== null,
    })),
  };
}
