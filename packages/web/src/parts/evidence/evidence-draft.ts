import type { DealView } from '@qibu/contract';
import { SIGNALS, type SignalId } from '@qibu/core';
import { useState } from 'react';
import { fillSlot, NOTHING_SHOWN, type Shown, showsOf, startValue } from './shown.ts';
import { blankStatement, type RecordInput, recordOf, type Statement } from './statement.ts';
import { isSlot } from './support-choices.ts';

/** What the panel was opened for: a slot to prove or change, a signal to answer, or nothing in particular. */
export interface Subject {
  readonly slot: string | null;
  readonly signal: SignalId | null;
}

function subjectOf(about: string | undefined, deal: Pick<DealView, 'people'>): Subject {
  const signal = SIGNALS.find((one) => one === about) ?? null;
  return { signal, slot: about !== undefined && signal === null && isSlot(about, deal) ? about : null };
}

/** A person's slot is usually proved by what that person said. */
const sayerOf = (slot: string | null): string | null => /^person\.([^.]+)\./.exec(slot ?? '')?.[1] ?? null;

function startShown({ slot }: Subject, deal: DealView): Shown {
  if (slot === null) return NOTHING_SHOWN;
  return fillSlot(NOTHING_SHOWN, slot, startValue(slot, deal.analysis.held[slot]?.value ?? null));
}

/** A statement being written, and what it shows. */
export function useEvidenceDraft(deal: DealView, about: string | undefined) {
  const subject = subjectOf(about, deal);
  const [statement, setStatement] = useState<Statement>(() => blankStatement(deal.today, sayerOf(subject.slot)));
  const [shown, setShown] = useState<Shown>(() => startShown(subject, deal));
  const [tried, setTried] = useState(false);
  const missing = statement.quote.trim() === '';
  /** The record; null while the quote is missing, which is then said beside the field. */
  const finish = (): RecordInput | null => {
    setTried(true);
    return missing ? null : recordOf(statement, showsOf(shown));
  };
  return { subject, statement, setStatement, shown, setShown, showMissing: tried && missing, finish };
}
