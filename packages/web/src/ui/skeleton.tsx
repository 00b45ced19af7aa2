import { useText } from '../lib/text.tsx';
import css from './states.module.css';

const WIDTHS = [38, 52, 30, 46, 58, 34, 42, 50];

/** Rows to come. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useText();
  return (
    <div className={css.bones} role="status" aria-label={t.common.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.boneRow}>
          <div className={css.bone} style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
          <div className={css.bone} style={{ width: '12%' }} />
          <div className={css.bone} style={{ width: '9%' }} />
        </div>
      ))}
    </div>
  );
}

/** A page to come: a sentence, two reasons, rows. */
export function SkeletonPage() {
  const t = useText();
  return (
    <div className="stack" role="status" aria-label={t.common.loading}>
      <div className={css.bone} style={{ width: '46%', height: 20 }} />
      <div className={css.bone} style={{ width: '62%' }} />
      <div className={css.bone} style={{ width: '54%' }} />
      <SkeletonRows rows={6} />
    </div>
  );
}

/** A page to come that has no frame around it: the margin is its own. */
export function SkeletonAlone() {
  return (
    <main className={css.alone}>
      <SkeletonPage />
    </main>
  );
}
