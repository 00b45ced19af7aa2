import type { ReactNode } from 'react';
import { numberText } from '../lib/number-text.ts';
import { fill, useText } from '../lib/text.tsx';
import css from './filter-bar.module.css';
import { Icon } from './icon.tsx';

interface FilterBarProps {
  readonly children: ReactNode;
  /** How many there are; `capped` says "more than". */
  readonly count?: { readonly value: number; readonly capped: boolean };
  /** Given only when something is set. */
  readonly onClear?: (() => void) | undefined;
  /** Right side: views, export. */
  readonly aside?: ReactNode;
}

/** Filters in one line; the URL carries them. */
export function FilterBar({ children, count, onClear, aside }: FilterBarProps) {
  const t = useText();
  const words = count?.capped ? t.common.countOver : t.common.countOf;
  return (
    <div className={`${css.bar} screen-only`} role="search">
      {children}
      {onClear !== undefined && (
        <button type="button" className="link small" onClick={onClear}>
          {t.common.clearFilters}
        </button>
      )}
      <div className={css.end}>
        {count !== undefined && (
          <span aria-live="polite">{fill(words, { count: numberText(count.value, { most: 0 }) })}</span>
        )}
        {aside}
      </div>
    </div>
  );
}

/** A filter that is on or off. */
export function FilterToggle({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={css.toggle} aria-pressed={on} onClick={() => onChange(!on)}>
      {on && <Icon name="check" size={14} />}
      {children}
    </button>
  );
}
