import { fill, useText } from '../../../lib/text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './verdict.module.css';

/** Beside the sentence: how many indicators are under control, how many mines. */
export function VerdictSide() {
  const t = useText();
  const { deal, open } = useDeal();
  const { control, flags } = deal.analysis;
  const ok = control.indicators.filter((one) => one.ok).length;
  const mines = flags.filter(({ dismissed }) => !dismissed);
  const high = mines.filter(({ severity }) => severity === 'high').length;
  return (
    <div className={css.side}>
      <button type="button" className="plain" onClick={() => open({ tab: 'overview' })}>
        <span className={css.dot} data-ok={control.underControl} aria-hidden="true" />
        {fill(control.underControl ? t.words.control.yes : t.words.control.no, { ok })}
      </button>
      <button type="button" className="plain" onClick={() => open({ tab: 'overview' })}>
        <MineCount count={mines.length} high={high} />
      </button>
    </div>
  );
}
