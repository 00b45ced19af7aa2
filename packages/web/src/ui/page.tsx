import { type ReactNode, useEffect } from 'react';
import { useText } from '../lib/text.tsx';
import css from './page.module.css';

interface PageProps {
  /** Title of the window and, unless `head` says otherwise, the page's first heading. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** Use the whole width: tables, boards. */
  readonly wide?: boolean;
  /** The page brings its own h1. */
  readonly ownHead?: boolean;
  readonly children: ReactNode;
}

/** One page: its title, and what it holds. */
export function Page({ title, lead, actions, wide = false, ownHead = false, children }: PageProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · ${t.common.product}`;
  }, [title, t]);
  return (
    <div className={`${css.page} ${wide ? css.wide : ''}`}>
      {!ownHead && (
        <div className={css.head}>
          <div>
            <h1>{title}</h1>
            {lead !== undefined && <p className={css.lead}>{lead}</p>}
          </div>
          {actions !== undefined && <div className="row spread screen-only">{actions}</div>}
        </div>
      )}
      {children}
    </div>
  );
}
