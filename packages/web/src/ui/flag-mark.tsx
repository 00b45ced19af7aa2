import type { Severity } from '@qibu/core';
import type { ReactNode } from 'react';
import { fill, useText } from '../lib/text.tsx';
import css from './flag-mark.module.css';

/** ▲ filled for a serious risk, hollow for one to watch. */
function MineShape({ hollow }: { hollow: boolean }) {
  return (
    <svg
      className={css.shape}
      viewBox="0 0 11 10"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M5.5 1 10.300 9.200H.7z" fill={hollow ? 'none' : 'currentColor'} />
    </svg>
  );
}

interface FlagMarkProps {
  readonly severity: Severity;
  readonly title: string;
  readonly sentence?: string;
  /** Button or link that starts the remedy. */
  readonly action?: ReactNode;
  readonly dismissed?: boolean;
}

/** One risk with its sentence and its remedy. */
export function FlagMark({ severity, title, sentence, action, dismissed = false }: FlagMarkProps) {
  const t = useText();
  return (
    <div className={`${css.flag} ${severity === 'low' ? css.low : ''} ${dismissed ? css.dismissed : ''}`}>
      <MineShape hollow={severity === 'low' || dismissed} />
      <div className={css.body}>
        <span className={css.title}>{title}</span>
        <span className="hidden">{` · ${t.words.severity[severity]}`}</span>
        {sentence !== undefined && <div className={css.sentence}>{sentence}</div>}
      </div>
      {action}
    </div>
  );
}

/** ▲ 3: how many risks. Nothing to see reads as zero, not as safe. */
export function MineCount({ count, high = count }: { count: number; high?: number }) {
  const t = useText();
  return (
    <span className={`${css.count} ${count === 0 ? css.none : ''}`} title={fill(t.words.mines, { count })}>
      <MineShape hollow={high === 0} />
      <span aria-hidden="true">{count}</span>
      <span className="hidden">{fill(t.words.mines, { count })}</span>
    </span>
  );
}
