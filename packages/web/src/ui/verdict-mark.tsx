import type { Verdict } from '@qibu/core';
import { useText } from '../lib/text.tsx';
import css from './verdict.module.css';
import { chanceText } from './numbers.ts';

/** Three steps of a podium, filled up to where we stand; a dashed ring when unknown. */
function VerdictShape({ verdict }: { verdict: Verdict }) {
  const filled = verdict === 'first' ? 3 : verdict === 'alternate' ? 2 : 1;
  if (verdict === 'unknown')
    return (
      <svg
        className={css.shape}
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <circle cx="6" cy="6" r="4.5" strokeDasharray="2.2 1.8" />
      </svg>
    );
  return (
    <svg className={css.shape} viewBox="0 0 12 12" stroke="currentColor" aria-hidden="true">
      {[0, 1, 2].map((step) => (
        <rect
          key={step}
          x={0.5 + step * 4}
          y={8 - step * 3.5}
          width="3"
          height={3.5 + step * 3.5}
          fill={step < filled ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** Whether "first choice" may be said; below the floor we are leaning ahead. */
  readonly proven?: boolean;
  /** Chance of being first, 0–1; shown beside 首选 only, where it cannot be misread. */
  readonly p?: number | null;
  /** Only the shape, with its name for screen readers. */
  readonly compact?: boolean;
}

/** 首选 · 备选 · 陪衬 as a mark for lists and cards. */
export function VerdictMark({ verdict, proven = true, p = null, compact = false }: VerdictMarkProps) {
  const t = useText();
  const isLeaning = verdict === 'first' && !proven;
  const name = isLeaning ? t.words.verdictLeaning : t.words.verdict[verdict];
  const look = isLeaning ? 'alternate' : verdict;
  return (
    <span className={`${css.mark} ${css[look]}`} title={compact ? name : undefined}>
      <VerdictShape verdict={look} />
      <span className={compact ? 'hidden' : undefined}>{name}</span>
      {p !== null && verdict === 'first' && !compact && <span className={css.p}>{chanceText(p)}</span>}
    </span>
  );
}
