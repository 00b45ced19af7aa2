import { Button } from '@mantine/core';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useText } from '../lib/text.tsx';
import type { AppError } from '../lib/api/app-error.ts';
import { focusFirstFault, stopsAtUnreadable } from '../lib/first-fault.ts';
import { FormErrors } from './form-errors.tsx';
import { KeyHint } from './key-hint.tsx';
import css from './panel-form.module.css';

interface PanelFormProps {
  readonly onSubmit: () => void;
  /** Why the last save was refused. */
  readonly error?: AppError | null;
  readonly children: ReactNode;
}

/** A form that ⌘Enter saves from any field. */
export function PanelForm({ onSubmit, error = null, children }: PanelFormProps) {
  const submit = (form: Element) => {
    if (stopsAtUnreadable(form)) return;
    onSubmit();
    focusFirstFault(form);
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    // A key held down presses itself again and again.
    if (!event.repeat) submit(event.currentTarget);
  };
  return (
    <FormErrors error={error}>
      {/* The keys are those of its fields; the form itself takes no focus. */}
      <form
        className={css.form}
        onKeyDown={saveByKey}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        {children}
      </form>
    </FormErrors>
  );
}

interface SaveBarProps {
  readonly label: string;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

/** The save button, with its key; it stays visible while the form scrolls. */
export function SaveBar({ label, saving, onSave, disabled = false, children }: SaveBarProps) {
  const t = useText();
  const save = ({ currentTarget }: MouseEvent) => {
    const form = currentTarget.closest('[role="dialog"], form');
    if (stopsAtUnreadable(form)) return;
    onSave();
    focusFirstFault(form);
  };
  return (
    <>
      <Button onClick={save} loading={saving} disabled={disabled}>
        {saving ? t.common.saving : label}
      </Button>
      {children}
      <span className={css.keys}>
        <KeyHint keys="mod+enter" />
      </span>
    </>
  );
}
