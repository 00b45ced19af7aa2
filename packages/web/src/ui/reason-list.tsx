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
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReasonText({ reason: { text, weight, href, onOpen } }: { reason: Reason }) {
  const shown = typeof weight === 'number' ? signed(weight) : weight;
  const content = (
    <>
      {text}
      {/* Tied to the last word, so that it never starts a line. */}
      {shown !== undefined && <span className={css.weight}>{`\u00a0${shown}`}</span>}
    </>
  );
  if (href !== undefined) return <Link to={href}>{content}</Link>;
  if (onOpen === undefined) return <span>{content}</span>;
  return (
    <button type="button" className="link" onClick={onOpen}>
      {content}
    </button>
  );
}

/** +0.9, −0.4: with a real minus sign. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
