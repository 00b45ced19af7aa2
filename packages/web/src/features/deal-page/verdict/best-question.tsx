import { sayLast, sayQuestion } from '@qibu/phrases/say';
import { useRoomText } from '../../../lib/text.tsx';
import { useDealEvidence } from '../../../parts/evidence/use-deal-evidence.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { adviceKey } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';
import { useWhomToAsk } from './whom-to-ask.ts';
import css from './verdict.module.css';

/** The one question whose answer would be worth most, whom to ask, and where the answer goes. */
export function BestQuestion() {
  const t = useRoomText('deal', 'judgement');
  const { deal, open, locked } = useDeal();
  const whom = useWhomToAsk();
  const evidence = useDealEvidence(deal);
  const [question] = deal.analysis.position.questions;
  // With nothing recorded the advice says what to ask; where no answer would change the decision, nothing is asked.
  if (deal.analysis.advice.course === 'learn' || question === undefined) return null;
  const words = sayQuestion(t, question);
  if (words === null) return <NobodyToAsk said={whom(question)} />;
  const { signal, ask, last } = question;
  const quote = evidence.find(({ id }) => id === last)?.quote;
  const reason = locked('record');
  const stop = { disabled: reason !== null, title: reason ?? '' };
  return (
    <p className={css.question}>
      <span className={css.lead}>{t.deal.verdict.ask}</span>
      <span className={css.asked}>
        <b>{words}</b> <span className={css.who}>{whom(question)}</span>
        {quote !== undefined && <span className={css.who}>{sayLast(t, quote)}</span>}
      </span>
      <span className={`${css.acts} screen-only`}>
        <LinkButton {...stop} onClick={() => open({ signals: true, about: signal })}>
          {t.deal.verdict.answer}
        </LinkButton>
        <LinkButton
          {...stop}
          onClick={() => open({ panel: 'task', about: adviceKey({ id: 'ask-signal', subject: ask }) })}
        >
          {t.deal.actions.plan}
        </LinkButton>
      </span>
    </p>
  );
}

/** Says why nothing is asked: there is nobody to ask yet. */
function NobodyToAsk({ said }: { said: string }) {
  const t = useRoomText('deal');
  return (
    <p className={css.question}>
      <span className={css.lead}>{t.deal.verdict.ask}</span>
      <span className={css.who}>{said}</span>
    </p>
  );
}
