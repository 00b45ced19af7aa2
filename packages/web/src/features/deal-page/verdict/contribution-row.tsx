import type { Contribution } from '@qibu/core';
import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useDealEvidence } from '../../../parts/evidence/use-deal-evidence.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { signed } from '../../../ui/reason-list.tsx';
import { useDeal } from '../deal-scene.tsx';
import { RuleText } from './rule-text.tsx';
import { answerWords } from './signal-words.ts';
import css from './why.module.css';

/** One signal: what the customer does, who, how old, its push as a bar from the middle, the quote, and the rule. */
export function ContributionRow({ contribution, biggest }: { contribution: Contribution; biggest: number }) {
  const t = useRoomText('deal', 'method');
  const { deal, words, open } = useDeal();
  const [ruled, setRuled] = useState(false);
  const { signal, answer, by, logOdds, ageDays, evidence, derived } = contribution;
  const quote = useDealEvidence(deal).find(({ id }) => id === evidence)?.quote;
  const age = ageDays === 0 ? t.deal.why.todayFresh : fill(t.deal.why.fresh, { days: ageDays });
  return (
    <li className={css.row}>
      <div className={css.head}>
        <span className={css.answer}>{answerWords(t, signal, answer)}</span>
        <PushBar value={logOdds / biggest} />
        <b className={css.push} data-up={logOdds >= 0}>
          {signed(logOdds)}
        </b>
      </div>
      {quote && quote !== answerWords(t, signal, answer) && <blockquote className={css.quote}>{quote}</blockquote>}
      <p className={css.meta}>
        {derived ? t.deal.why.derived : by === null ? t.deal.why.customer : words.person(by)} · {age} ·{' '}
        {!derived && (
          <>
            <LinkButton onClick={() => open({ section: 'record', about: evidence })}>
              {t.deal.why.openEvidence}
            </LinkButton>
            {' · '}
          </>
        )}
        <LinkButton aria-expanded={ruled} onClick={() => setRuled(!ruled)}>
          {t.deal.why.ruleOpen}
        </LinkButton>
      </p>
      {ruled && <RuleText contribution={contribution} />}
    </li>
  );
}

function PushBar({ value }: { value: number }) {
  const width = `${Math.min(1, Math.abs(value)) * 50}%`;
  return (
    <span className={css.pushBar} aria-hidden>
      <span data-up={value >= 0} style={value >= 0 ? { left: '50%', width } : { right: '50%', width }} />
    </span>
  );
}
