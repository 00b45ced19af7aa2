import { sayIndicators } from '@qibu/phrases/say';
import { useRoomText } from '../../../lib/text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { useDeal } from '../deal-scene.tsx';
import { scrollToSection } from '../section-scroll.ts';
import css from './verdict.module.css';

/** Beside the sentence: the rank, how many of the five indicators are settled and which are not, how many mines. */
export function VerdictSide() {
  const t = useRoomText('judgement', 'method');
  const { deal } = useDeal();
  const { control, flags, mines, position } = deal.analysis;
  const unsettled = control.indicators.filter((one) => !one.ok).map(({ slot }) => slot);
  const high = flags.filter(({ dismissed, gap, severity }) => !dismissed && !gap && severity === 'high').length;
  return (
    <div className={css.side}>
      <VerdictMark place={position.place} p={position.p.first} />
      <button type="button" className="plain" onClick={() => scrollToSection('verdict')}>
        {sayIndicators(t, unsettled)}
      </button>
      <MineCount count={mines} high={high} />
    </div>
  );
}
