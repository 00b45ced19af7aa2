import { Button } from '@mantine/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ChangeList } from './change-list.tsx';
import type { Change } from './draft.ts';
import css from './parameters.module.css';

interface SaveBarProps {
  readonly changes: readonly Change[];
  readonly wrong: boolean;
  readonly onSave: () => void;
  readonly onDrop: () => void;
}
const SHOWN = 3;

/** Visible while there are unsaved changes: what would change, and the buttons to save or discard. */
export function SaveBar({ changes, wrong, onSave, onDrop }: SaveBarProps) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  if (changes.length === 0) return null;
  return (
    <section className={`${css.bar} screen-only`} aria-label={words.unsaved}>
      <div className={css.barText}>
        <strong role="status">{fill(words.toSave, { count: changes.length })}</strong>
        <ChangeList changes={changes.slice(0, SHOWN)} />
        {changes.length > SHOWN && <span className="soft">{fill(words.more, { count: changes.length - SHOWN })}</span>}
        {wrong && <span role="alert">{words.wrong}</span>}
      </div>
      <div className={css.barButtons}>
        <span className={css.hint}>
          <KeyHint keys="mod+s" />
        </span>
        <Button variant="default" onClick={onDrop}>
          {words.drop}
        </Button>
        <Button disabled={wrong} onClick={onSave}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
