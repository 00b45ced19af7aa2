import { useCallback } from 'react';
import { useText } from '../lib/text.tsx';
import css from './stage-mark.module.css';
import { lookUp } from '@qibu/phrases/say';

interface StageMarkProps {
  /** Stage ids of the workspace; null = none. */
  readonly claimed: string | null;
  readonly evidenced: string | null;
  readonly inflated: boolean;
}

/** A stage id in the reader's words; the workspace's own names stay as they are. */
export function useStageName(): (id: string | null) => string {
  const names = useText().words.stage;
  return useCallback((id) => (id === null ? names.none : lookUp(names, id, id)), [names]);
}

/** 自报 → 实证; says 虚高 in words when the first outruns the second. */
export function StageMark({ claimed, evidenced, inflated }: StageMarkProps) {
  const t = useText();
  const nameOf = useStageName();
  if (!inflated) return <span className={css.stage}>{nameOf(claimed ?? evidenced)}</span>;
  return (
    <span className={css.stage}>
      <span className={css.claimed}>
        <span className="hidden">{t.words.stageClaimed} </span>
        {nameOf(claimed)}
      </span>
      <span className={css.arrow} aria-hidden="true">
        →
      </span>
      <span className={css.inflated}>
        <span className="hidden">{t.words.stageEvidenced} </span>
        {nameOf(evidenced)}
      </span>
      <span className={css.tag}>{t.words.stageInflated}</span>
    </span>
  );
}
