import { useEffect, useRef } from 'react';
import { useText } from '../../../lib/text.tsx';
import { verdictOf } from '../../../parts/verdict/verdict-of.ts';
import { VerdictLine } from '../../../ui/verdict-line.tsx';
import { useDeal } from '../deal-scene.tsx';
import { BestQuestion } from './best-question.tsx';
import { Closing } from './closing.tsx';
import { Mines } from './mines.tsx';
import { Leaving } from './leaving.tsx';
import css from './verdict.module.css';
import { VerdictReasons } from './verdict-reasons.tsx';
import { VerdictSide } from './verdict-side.tsx';

/** The first line of the page with what to do, its reasons, the mines with their remedies, and the one question to ask. */
export function Verdict() {
  const t = useText();
  const { deal, words, open } = useDeal();
  const sentence = useFocusOnOpening();
  const isOpen = deal.outcome === 'open';
  return (
    <section className={css.verdict} aria-label={t.words.terms.sheet}>
      <div className={css.first}>
        <VerdictLine said={words.verdict(verdictOf(deal))} onWhy={() => open({ panel: 'why' })} place={sentence} />
        {isOpen && <VerdictSide />}
      </div>
      {deal.closing !== null && <Closing closing={deal.closing} />}
      {isOpen && (
        <>
          <div className={css.reasons}>
            <VerdictReasons />
          </div>
          {deal.analysis.advice.course === 'leave' && <Leaving />}
          <Mines />
          <BestQuestion />
        </>
      )}
    </section>
  );
}

/** A deal that was opened starts at its sentence, unless its address leads to another place of the page. */
function useFocusOnOpening() {
  const { deal, search } = useDeal();
  const sentence = useRef<HTMLParagraphElement>(null);
  const { panel, section, signals } = search;
  const leadsElsewhere = panel !== undefined || section !== undefined || signals !== undefined;
  useEffect(() => {
    if (!leadsElsewhere) sentence.current?.focus({ preventScroll: true });
    // Only opening a deal moves the focus, not what is opened on its page later.
  }, [deal.id]);
  return sentence;
}
