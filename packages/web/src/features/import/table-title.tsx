import { type ReactNode, useId } from 'react';
import css from './table-title.module.css';

interface TableTitleProps {
  readonly title: string;
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A heading over a table: the table brings its own hairline. */
export function TableTitle({ title, note, aside, children }: TableTitleProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="soft small">{note}</span>}
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
