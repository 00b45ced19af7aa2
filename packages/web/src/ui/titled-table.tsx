import { type ReactNode, useId } from 'react';
import css from './titled-table.module.css';

interface TitledTableProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A heading over a table: the table brings its own hairline. */
export function TitledTable({ title, note, aside, children }: TitledTableProps) {
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
