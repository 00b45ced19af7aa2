import type { EvidenceSource, INTERACTION_KINDS, SignalId, TASK_KINDS } from '@qibu/core';
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

/** A visit or call being written down. */
export interface VisitDraft {
  readonly kind: ContactKind;
  readonly happenedOn: string;
  readonly with: readonly string[];
  readonly twoWay: boolean;
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
  said: [blankStatement(today)],
  signals: new Map(),
  promises: [],
  note: '',
});

const hasWords = ({ quote }: Statement): boolean => quote.trim() !== '';
const isPromised = ({ title }: PromiseDraft): boolean => title.trim() !== '';

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
 * The visit as one record: the contact itself, each line as evidence, the signals on the first line (or, without one,
 * each on its own answer in words), and the promises.
 */
export function visitRecord(draft: VisitDraft, wordOf: (signal: SignalId, answer: Answer) => string): RecordInput {
  const { happenedOn, kind } = draft;
  const source = SOURCES[kind];
  const said = draft.said.filter(hasWords).map((one) => ({ ...statementInput(one), happenedOn, source }));
  const by = said[0]?.saidBy ?? draft.with[0] ?? null;
  const signals = [...draft.signals];
  const seen =
    said.length > 0
      ? []
      : signals.map(([signal, answer]) => ({
          kind: 'observation' as const,
          quote: wordOf(signal, answer),
          saidBy: by,
          happenedOn,
          source,
        }));
  return {
    interaction: { kind, happenedOn, with: [...draft.with], twoWay: draft.twoWay, note: draft.note.trim() },
    evidence: [...said, ...seen],
    signals: signals.map(([signal, answer], at) => ({
      signal,
      answer,
      by,
      happenedOn,
      restsOn: said.length > 0 ? 0 : at,
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
