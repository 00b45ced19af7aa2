import type { Contribution } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { type Reason, ReasonList } from '../../../ui/reason-list.tsx';
import { useDeal } from '../deal-scene.tsx';
import { strongest } from './reasons.ts';
import { answerWords } from './signal-words.ts';
import css from './verdict.module.css';

const OTHER = 2;

/** Why, and what to beware of: signals on the verdict's side, then those on the other. */
export function VerdictReasons() {
  const t = useRoomText('deal', 'method');
  const { deal, open } = useDeal();
  const { position } = deal.analysis;
  const toReason = (one: Contribution): Reason => ({
    key: `${one.signal} ${one.by ?? ''}`,
    text: answerWords(t, one.signal, one.answer),
    weight: one.logOdds,
    onOpen: () => open({ panel: 'why' }),
  });
  if (position.contributions.length === 0) return <NoSignals />;
  const { forUs, against } = strongest(position);
  const isFirst = position.verdict === 'first';
  const [because, other] = isFirst ? [forUs, against] : [against, forUs];
  return (
    <>
      <ReasonList lead={t.deal.verdict.because} reasons={because.map(toReason)} tone={isFirst ? 'bullet' : 'mine'} />
      <ReasonList
        lead={isFirst ? t.deal.verdict.careful : t.deal.verdict.but}
        reasons={other.slice(0, OTHER).map(toReason)}
        tone={isFirst ? 'mine' : 'bullet'}
      />
    </>
  );
}

function NoSignals() {
  const t = useRoomText('deal', 'method');
  const { open } = useDeal();
  return (
    <p className={css.none}>
      {t.deal.verdict.noReasons} <LinkButton onClick={() => open({ signals: true })}>{t.deal.verdict.fill}</LinkButton>
    </p>
  );
}
