import { Link } from '@tanstack/react-router';
import css from './reason-list.module.css';

export interface Reason {
  readonly key: string;
  readonly text: string;
  /** Log-odds it adds, shown with its sign; or ready-made text. */
  readonly weight?: number | string;
  readonly onOpen?: () => void;
  readonly href?: string;
}
interface ReasonListProps {
  /** 因为, 当心 … */
  readonly lead?: string;
  readonly tone?: 'plain' | 'mine' | 'bullet';
  readonly reasons: readonly Reason[];
}

/** The two or three reasons under a verdict, in one line. */
export function ReasonList({ lead, tone = 'plain', reasons }: ReasonListProps) {
  if (reasons.length === 0) return null;
  return (
    <div className={`${css.list} ${css[tone] ?? ''}`}>
      {lead !== undefined && <span className={css.lead}>{lead}</span>}
      <ul className={css.items}>
        {reasons.map((reason) => (
          <li key={reason.key}>
            <ReasonText reason={reason} />
            {/* Joined to the last word, so that it never starts a line. */}
            {reason.weight !== undefined && '\u2060\u00a0'}
            {reason.weight !== undefined && (
              <span className={css.weight}>
                {typeof reason.weight === 'number' ? signed(reason.weight) : reason.weight}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReasonText({ reason }: { reason: Reason }) {
  if (reason.href !== undefined) return <Link to={reason.href}>{reason.text}</Link>;
  if (reason.onOpen === undefined) return <span>{reason.text}</span>;
  return (
    <button type="button" className="link" onClick={reason.onOpen}>
      {reason.text}
    </button>
  );
}

/** +0.9, −0.4: with a real minus sign. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
