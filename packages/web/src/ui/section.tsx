import { type ReactNode, useId } from 'react';
import css from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Right of the heading: a count, a button. */
  readonly aside?: ReactNode;
  /** It holds a table, which brings its own hairline. */
  readonly holdsTable?: boolean;
  readonly children: ReactNode;
}

/** A heading over a hairline; no box. */
export function Section({ title, note, aside, holdsTable = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={holdsTable ? css.plain : css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={css.note}>{note}</span>}
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}
