import type { Place } from '@qibu/core';
import { useText } from '../lib/text.tsx';
import css from './verdict.module.css';
import { chanceText } from './numbers.ts';

/** How a place looks: as one of three steps of a podium, or as a dashed ring where it cannot be told. */
const LOOKS: Readonly<Record<Place, 'first' | 'alternate' | 'reference' | 'unknown'>> = {
  first: 'first',
  leaning: 'alternate',
  unclear: 'unknown',
  behind: 'unknown',
  alternate: 'alternate',
  reference: 'reference',
  unknown: 'unknown',
};
type Look = (typeof LOOKS)[Place];

/** Three steps of a podium, filled up to where we stand; a dashed ring when unknown. */
function VerdictShape({ look }: { look: Look }) {
  const filled = look === 'first' ? 3 : look === 'alternate' ? 2 : 1;
  if (look === 'unknown')
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
  readonly place: Place;
  /** Chance of being first, 0–1; shown beside 首选 and 偏向我们 only, where it cannot be misread. */
  readonly p?: number | null;
  /** Only the shape, with its name for screen readers. */
  readonly compact?: boolean;
}

/** 首选 · 备选 · 陪衬 as a mark for lists and cards. */
export function VerdictMark({ place, p = null, compact = false }: VerdictMarkProps) {
  const t = useText();
  const name = t.words.place[place];
  const look = LOOKS[place];
  const isAhead = place === 'first' || place === 'leaning';
  return (
    <span className={`${css.mark} ${css[look]}`} title={compact ? name : undefined}>
      <VerdictShape look={look} />
      <span className={compact ? 'hidden' : undefined}>{name}</span>
      {p !== null && isAhead && !compact && <span className={css.p}>{chanceText(p)}</span>}
    </span>
  );
}
