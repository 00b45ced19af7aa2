import type { Contribution } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { verdictOf } from '../../../parts/verdict/verdict-of.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { type Reason, ReasonList } from '../../../ui/reason-list.tsx';
import { useDeal } from '../deal-scene.tsx';
import { strongest } from './reasons.ts';
import { answerWords } from './signal-words.ts';
import css from './verdict.module.css';

const SHOWN = 3;
const MINES = 2;

/** Why, and what to beware of: signals on the verdict's side, then the other side and the worst mines. */
export function VerdictReasons() {
  const t = useRoomText('deal', 'method');
  const { deal, open } = useDeal();
  const { position } = deal.analysis;
  const mines = useMineReasons();
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
  const careful = isFirst ? [...other.slice(0, 2).map(toReason), ...mines].slice(0, SHOWN) : mines;
  return (
    <>
      <ReasonList lead={t.deal.verdict.because} reasons={because.map(toReason)} tone={isFirst ? 'bullet' : 'mine'} />
      {!isFirst && <ReasonList lead={t.deal.verdict.but} reasons={other.slice(0, 2).map(toReason)} tone="bullet" />}
      <ReasonList lead={t.deal.verdict.careful} reasons={careful} tone="mine" />
    </>
  );
}

/** The worst open mines; the one in the sentence above is not said twice. */
function useMineReasons(): Reason[] {
  const { deal, words, open } = useDeal();
  const said = verdictOf(deal).worst;
  const others = deal.analysis.flags.filter(({ dismissed, severity }) => !dismissed && severity !== 'low');
  return others
    .filter(({ id, subject }) => id !== said?.id || subject !== said.subject)
    .slice(0, MINES)
    .map((flag) => ({
      key: `${flag.id} ${flag.subject ?? ''}`,
      text: words.flag(flag),
      onOpen: () => open({ tab: 'overview' }),
    }));
}

function NoSignals() {
  const t = useRoomText('deal', 'method');
  const { open } = useDeal();
  return (
    <p className={css.none}>
      {t.deal.verdict.noReasons} <LinkButton onClick={() => open({ tab: 'signals' })}>{t.deal.verdict.fill}</LinkButton>
    </p>
  );
}
