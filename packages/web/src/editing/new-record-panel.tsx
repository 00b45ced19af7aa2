import { LIMITS } from '@qibu/contract';
import { type ReactNode, useState } from 'react';
import type { AppError } from '../lib/api/app-error.ts';
import { TextField } from '../ui/field.tsx';
import { PanelForm, SaveBar } from '../ui/panel-form.tsx';
import { SidePanel } from '../ui/side-panel.tsx';

/** What the panel of a new record says in its room. */
export interface NewRecordWords {
  readonly title: string;
  readonly submit: string;
  readonly name: string;
  readonly nameHint?: string;
  readonly nameNeeded: string;
}

interface NewRecordPanelProps {
  readonly create: NewRecordWords;
  readonly name: string;
  readonly onRename: (name: string) => void;
  /** Something besides the name is still missing; its field says so once saving was tried. */
  readonly isIncomplete?: boolean;
  readonly creation: { readonly isPending: boolean; readonly error: AppError | null };
  readonly onCreate: (name: string) => void;
  readonly onClose: () => void;
  readonly children: (tried: boolean) => ReactNode;
}

/** The panel of a new record: it needs a name, and says what else is missing only once saving was tried. */
export function NewRecordPanel(props: NewRecordPanelProps) {
  const { create, creation, onClose, children } = props;
  const [tried, setTried] = useState(false);
  const name = props.name.trim();
  const submit = () => {
    setTried(true);
    if (name !== '' && !props.isIncomplete) props.onCreate(name);
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={create.title}
      footer={<SaveBar label={create.submit} saving={creation.isPending} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={creation.error}>
        <TextField
          name="name"
          label={create.name}
          {...(create.nameHint !== undefined && { hint: create.nameHint })}
          value={props.name}
          maxLength={LIMITS.name}
          required
          autoFocus
          error={tried && name === '' ? create.nameNeeded : undefined}
          onChange={props.onRename}
        />
        {children(tried)}
      </PanelForm>
    </SidePanel>
  );
}
