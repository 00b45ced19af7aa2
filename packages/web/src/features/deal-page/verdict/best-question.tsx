import { useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './verdict.module.css';
import { useWhomToAsk } from './whom-to-ask.ts';

/** The one question whose answer would be worth most, in words to say, and whom to ask. */
export function BestQuestion() {
  const t = useRoomText('deal', 'method');
  const { deal, open } = useDeal();
  const whom = useWhomToAsk();
  const [question] = deal.analysis.position.questions;
  if (question === undefined) return null;
  const { signal } = question;
  return (
    <p className={css.question}>
      <span className={css.lead}>{t.deal.verdict.ask}</span>
      <span>
        <LinkButton onClick={() => open({ tab: 'signals', about: signal })}>{t.signals[signal].ask}</LinkButton>
        <span className={css.who}>{whom(question)}</span>
      </span>
    </p>
  );
}
