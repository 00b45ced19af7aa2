import type { ReactNode } from 'react';
import css from './showcase.module.css';

/** A part under its name, in all its states. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={css.specimen} aria-label={name}>
      <h3 className={css.name}>{name}</h3>
      <div className={css.states}>{children}</div>
    </section>
  );
}

/** One state of a part, and what state that is. */
export function State({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className={css.state}>
      <div className={css.of}>{of}</div>
      {children}
    </div>
  );
}
