import { SIGNALS, type SignalId } from '@qibu/core';
import { useState } from 'react';
import { fill, useRoomText } from '../../lib/text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SignalTicks } from '../evidence/signal-ticks.tsx';
import { useParameters } from '../parameters/use-parameters.ts';
import css from './visit.module.css';
import type { VisitPart } from './visit-part.ts';

/** The signals worth watching now: the best questions first, then the rest of the phase. */
export function SeenSignals({ deal, draft, onChange }: VisitPart) {
  const t = useRoomText('record');
  const [all, setAll] = useState(false);
  const now = useSignalsNow(deal);
  const answer = (signal: SignalId, to: 'for' | 'mixed' | 'against' | null) => {
    const signals = new Map(draft.signals);
    if (to === null) signals.delete(signal);
    else signals.set(signal, to);
    onChange({ signals });
  };
  const shown = all ? [...now, ...SIGNALS.filter((signal) => !now.includes(signal))] : now;
  const { size } = draft.signals;
  return (
    <details className={css.more}>
      <summary>
        {t.record.signals} {size > 0 && <b>{fill(t.record.signalsCount, { count: size })}</b>}
      </summary>
      <div className={css.ticks}>
        <p className="soft small">{t.record.signalsNote}</p>
        <SignalTicks signals={shown} answers={draft.signals} onAnswer={answer} />
        <LinkButton onClick={() => setAll(!all)}>{all ? t.record.fewerSignals : t.record.moreSignals}</LinkButton>
      </div>
    </details>
  );
}

function useSignalsNow({ analysis }: VisitPart['deal']): SignalId[] {
  const { likelihoods } = useParameters().position;
  const { phase, questions } = analysis.position;
  const best = questions.map(({ signal }) => signal);
  const ofPhase = SIGNALS.filter((signal) => likelihoods[signal].phase === phase);
  return [...new Set([...best, ...ofPhase])];
}
