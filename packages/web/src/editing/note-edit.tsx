import { Button } from '@mantine/core';
import { LIMITS } from '@qibu/contract';
import { useState } from 'react';
import { textOrNull } from '../lib/text-or-null.ts';
import { useText } from '../lib/text.tsx';
import { AreaField, FormActions } from '../ui/field.tsx';
import css from './editing.module.css';

interface NoteEditProps {
  readonly label: string;
  readonly note: string | null;
  readonly empty: string;
  readonly save: string;
  readonly locked: string | null;
  readonly onSave: (note: string | null) => void;
}

/** A longer text, edited in place. */
export function NoteEdit({ label, note, empty, save, locked, onSave }: NoteEditProps) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null)
    return (
      <button
        type="button"
        className={css.note}
        disabled={locked !== null}
        title={locked ?? undefined}
        aria-label={`${t.common.edit} ${label}`}
        onClick={() => setDraft(note ?? '')}
      >
        {note === null || note === '' ? <span className="soft">{empty}</span> : note}
      </button>
    );
  const store = () => {
    const next = textOrNull(draft);
    if (next !== note) onSave(next);
    setDraft(null);
  };
  return (
    <div>
      <AreaField label={label} value={draft} rows={5} maxLength={LIMITS.note} autoFocus onChange={setDraft} />
      <FormActions>
        <Button onClick={store}>{save}</Button>
        <Button variant="default" onClick={() => setDraft(null)}>
          {t.common.cancel}
        </Button>
      </FormActions>
    </div>
  );
}
