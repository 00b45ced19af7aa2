import type { SaidVerdict } from '@qibu/phrases/say';
import type { Ref } from 'react';
import { useText } from '../lib/text.tsx';
import css from './verdict.module.css';

interface VerdictLineProps {
  /** As `say.verdict` gives it; a plain sentence goes in `head`. */
  readonly said: Omit<SaidVerdict, 'advice'> & { readonly advice?: string };
  /** Opens what the figure was computed from. */
  readonly onWhy?: () => void;
  /** The sentence, for a page that puts the focus on it when it opens. */
  readonly place?: Ref<HTMLParagraphElement>;
}

/** The first line of a page: a sentence a director could read aloud. Its number opens why. */
export function VerdictLine({ said, onWhy, place }: VerdictLineProps) {
  return (
    <div>
      <p className={css.line} {...(place !== undefined && { ref: place, tabIndex: -1 })}>
        {said.head}
        {said.figure !== null && (
          <>
            {' '}
            <span className={css.whole}>
              (<Figure text={said.figure} onWhy={onWhy} />)
            </span>
          </>
        )}
        {said.tail}
      </p>
      {said.advice !== undefined && said.advice !== '' && <p className={css.tail}>{said.advice}</p>}
    </div>
  );
}

function Figure({ text, onWhy }: { text: string; onWhy: (() => void) | undefined }) {
  const t = useText();
  if (onWhy === undefined) return text;
  return (
    <button type="button" className={css.figure} aria-label={`${text}: ${t.common.why}`} onClick={onWhy}>
      {text}
    </button>
  );
}
