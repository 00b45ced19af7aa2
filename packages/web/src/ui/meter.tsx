import css from './meter.module.css';

interface MeterProps {
  /** 0–1. */
  readonly value: number;
  /** What is measured, for screen readers. */
  readonly label: string;
  /** The figure beside the bar; a percentage by default. */
  readonly text?: string;
  readonly tone?: 'accent' | 'mine' | 'bullet' | 'amber';
}

/** A share as a bar, always with its figure. */
export function Meter({ value, label, text, tone = 'accent' }: MeterProps) {
  const share = Math.min(1, Math.max(0, value));
  const figure = text ?? `${Math.round(share * 100)}%`;
  return (
    <div className={css.meter}>
      <div
        className={css.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share}
        aria-valuetext={figure}
      >
        <div className={`${css.bar} ${css[tone] ?? ''}`} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={css.text} aria-hidden="true">
        {figure}
      </span>
    </div>
  );
}
