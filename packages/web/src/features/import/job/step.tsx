import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import css from './job.module.css';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  /** What was settled here; a collapsed step says it in one sentence. Null = it comes later. */
  readonly sentence: ReactNode;
  /** Opens it again; absent = it can no longer be changed. */
  readonly onOpen?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One of the four steps: open, or a sentence. */
export function Step({ number, title, open, sentence, onOpen, children }: StepProps) {
  const t = useRoomText('import');
  const id = useId();
  const heading = useSeenWhenOpened(open);
  const done = !open && sentence !== null;
  return (
    <section className={css.step} data-open={open || undefined} data-done={done || undefined} aria-labelledby={id}>
      <div className={css.head}>
        <span className={css.number} aria-hidden="true">
          {done ? <Icon name="check" size={14} /> : number}
        </span>
        <h2 id={id} ref={heading} tabIndex={-1}>
          <span className="hidden">{number}. </span>
          {title}
        </h2>
        {!open && <span className={done ? css.sentence : 'soft'}>{sentence ?? t.imports.page.later}</span>}
        {done && onOpen !== undefined && (
          <button type="button" className={`link ${css.change}`} onClick={onOpen}>
            {t.imports.page.change}
          </button>
        )}
      </div>
      {open && <div className={css.body}>{children}</div>}
    </section>
  );
}

/** Going on to the next step leads eye, focus and reader to its heading. */
function useSeenWhenOpened(open: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (open && !before.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
    before.current = open;
  }, [open]);
  return heading;
}
