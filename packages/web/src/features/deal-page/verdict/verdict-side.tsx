import { fill, useRoomText } from '../../../lib/text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { useDeal } from '../deal-scene.tsx';
import { scrollToSection } from '../section-scroll.ts';
import css from './verdict.module.css';

const NAMED = 2;

/** Beside the sentence: the rank, how many of the five indicators are settled and which are not, how many mines. */
export function VerdictSide() {
  const t = useRoomText('deal');
  const { deal, words } = useDeal();
  const { control, flags, mines, position } = deal.analysis;
  const ok = control.indicators.filter((one) => one.ok).length;
  const missing = control.indicators.filter((one) => !one.ok).map(({ slot }) => words.slot(slot));
  const said = control.underControl || missing.length > NAMED ? t.deal.control.settled : t.deal.control.settledBut;
  const high = flags.filter(({ dismissed, gap, severity }) => !dismissed && !gap && severity === 'high').length;
  return (
    <div className={css.side}>
      <VerdictMark place={position.place} p={position.p.first} />
      <button type="button" className="plain" onClick={() => scrollToSection('verdict')}>
        {fill(said, { ok, missing: missing.join(t.common.joiner) })}
      </button>
      <MineCount count={mines} high={high} />
    </div>
  );
}
