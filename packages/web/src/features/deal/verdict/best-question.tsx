import { fill, useText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../record/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './verdict.module.css';

/** The one question whose answer would be worth most, in words to say, and whom to ask. */
export function BestQuestion() {
  const t = useText();
  const { deal, words, open } = useDeal();
  const [question] = deal.analysis.position.questions;
  if (question === undefined) return null;
  const { ask, signal } = question;
  const who = ask === null ? t.verdicts.questions.anyone : fill(t.deal.verdict.askWho, { who: words.person(ask) });
  return (
    <p className={css.question}>
      <span className={css.lead}>{t.deal.verdict.ask}</span>
      <span>
        <LinkButton onClick={() => open({ tab: 'signals', about: signal })}>{t.signals[signal].ask}</LinkButton>
        <span className={css.who}>{who}</span>
      </span>
    </p>
  );
}
