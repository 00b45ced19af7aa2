import { unlawfulIn } from '@qibu/core';
import { useRoomText } from '../../lib/text.tsx';
import css from './unlawful-note.module.css';

/** Beside a statement nobody may act on: what it is, by which article, and the lawful step instead. */
export function UnlawfulNote({ statement }: { statement: string }) {
  const { unlawful } = useRoomText('evidence').evidence;
  const kind = unlawfulIn(statement);
  if (kind === null) return null;
  const { what, law, instead } = unlawful.kinds[kind];
  return (
    <p className={css.note} role="note">
      <b>{what}</b> {unlawful.carriesNothing} <span className={css.law}>{law}</span> {instead}
    </p>
  );
}
