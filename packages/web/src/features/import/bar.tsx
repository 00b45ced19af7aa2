import { fill, useRoomText } from '../../lib/text.tsx';
import css from './bar.module.css';

interface BarProps {
  readonly label: string;
  /** Null = not known how far; the bar only shows that it moves. */
  readonly done: number | null;
  readonly total: number;
  /** Show the counts under the bar. */
  readonly counts?: boolean;
}

/** Long work: what is being done, and how far it is. */
export function Bar({ label, done, total, counts = false }: BarProps) {
  const t = useRoomText('import');
  const known = done !== null && total > 0;
  const figures = fill(t.imports.progress, {
    done: (done ?? 0).toLocaleString(),
    total: total.toLocaleString(),
  });
  return (
    <div className={css.bar}>
      <div className={css.head}>
        <span aria-live="polite">{label}</span>
        {known && counts && <span>{figures}</span>}
      </div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        {...(known
          ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': done, 'aria-valuetext': figures }
          : {})}
      >
        <div
          className={known ? css.fill : css.moving}
          style={known ? { width: `${Math.min(100, (100 * done) / total)}%` } : undefined}
        />
      </div>
    </div>
  );
}
