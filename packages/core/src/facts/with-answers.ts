import type { Day } from '../kernel/day.ts';
import type { DealPerson, Ledger, SignalAnswer } from './ledger.ts';
import type { Evidence } from './evidence.ts';

/** Answers about to be saved; each is based on one of the statements beside it. */
export interface AnswerDraft {
  readonly evidence: readonly Pick<Evidence, 'kind' | 'quote' | 'saidBy' | 'happenedOn'>[];
  readonly signals: readonly (Pick<SignalAnswer, 'signal' | 'answer' | 'by' | 'happenedOn'> & {
    /** Index of its statement. */
    readonly restsOn: number;
  })[];
}

/** Sorts after every stored id, so that a draft counts as the newest of its day, as it will once stored. */
const draftId = (part: string, at: number): string => `~${part}-${String(at).padStart(3, '0')}`;

/**
 * The ledger as it will be once the answers are saved on that day, with the same rows the store writes.
 * Judging it previews the saved result. People named for the first time join the deal on that day.
 */
export function withAnswers(ledger: Ledger, draft: AnswerDraft, recordedOn: Day): Ledger {
  const evidence = draft.evidence.map((row, at) => ({
    ...row,
    id: draftId('evidence', at),
    recordedOn,
    learnedBy: null,
    source: 'note' as const,
    supersedes: null,
    retracts: false,
  }));
  const signals = draft.signals.map(({ restsOn, ...row }, at) => ({
    ...row,
    id: draftId('signal', at),
    recordedOn,
    evidence: evidence[restsOn]?.id ?? '',
  }));
  return {
    ...ledger,
    people: [...ledger.people, ...newcomers(ledger, draft, recordedOn)],
    evidence: [...ledger.evidence, ...evidence],
    signals: [...ledger.signals, ...signals],
  };
}

function newcomers({ people }: Ledger, { evidence, signals }: AnswerDraft, addedOn: Day): DealPerson[] {
  const named = new Set([...evidence.map(({ saidBy }) => saidBy), ...signals.map(({ by }) => by)]);
  return [...named]
    .filter((id) => id !== null && !people.some(({ contactId }) => contactId === id))
    .map((id) => ({ contactId: id ?? '', name: '', title: null, addedOn, removedOn: null, titleChangedOn: null }));
}
