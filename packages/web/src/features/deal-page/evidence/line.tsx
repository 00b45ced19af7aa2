import { type ReactNode, useEffect, useRef } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import css from './evidence.module.css';

interface LineProps {
  readonly kind: string;
  readonly children: ReactNode;
  /** Right of the line: who noted it, showed it or answers for it. */
  readonly by?: string | undefined;
  readonly tone?: 'bullet' | 'mine' | 'amber';
  /** The page was opened to look at this one. */
  readonly wanted?: boolean;
}

/** A line of the timeline: what sort of thing, what, who wrote it down. */
export function Line({ kind, children, by, tone, wanted = false }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) line.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <li ref={line} className={css.entry} data-wanted={wanted}>
      <span className={css.kind} data-tone={tone}>
        {kind}
      </span>
      <div className={css.what}>{children}</div>
      {by !== undefined && <span className={css.by}>{by}</span>}
    </li>
  );
}

/** 「邱喆 记」 */
export function useNotedBy(who: { readonly name: string } | null): string | undefined {
  const t = useRoomText('evidence');
  return who === null ? undefined : fill(t.evidence.timeline.by, { who: who.name });
}
