import type { ReactNode } from 'react';
import css from './states.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** Two lines that teach the method. */
  readonly lines?: readonly string[];
  /** The first step. */
  readonly action: ReactNode;
}

/** An empty page says why it matters and offers the first step. */
export function EmptyState({ title, lines = [], action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {lines.map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
      <div className={`${css.action} row`}>{action}</div>
    </div>
  );
}
