import { type ReactNode, useState } from 'react';
import type { AppError } from '../lib/api/index.ts';
import { fill, useText } from '../lib/text.tsx';
import { PanelForm, SaveBar } from '../ui/panel-form.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import type { Patch, VersionedRecord } from './change.ts';
import { MergeChoices, takenFirst, valuesTaken } from './merge-choices.tsx';
import type { RecordFields } from './use-change.ts';

type MergeRecord = VersionedRecord & { readonly id: string; readonly name: string };
interface MergePanelProps<V extends MergeRecord> {
  readonly kept: V;
  /** The one chosen, once it is read. */
  readonly gone: V | null;
  readonly fields: RecordFields<V>;
  /** Chooses the other record. */
  readonly picker: ReactNode;
  /** What comes along with the one chosen. */
  readonly moves?: ReactNode;
  readonly saving: boolean;
  readonly error: AppError | null;
  readonly onMerge: (gone: V, values: Patch) => void;
  readonly onClose: () => void;
}

/** One record made of two: which other, and whose value for each field in which they differ. */
export function MergePanel<V extends MergeRecord>({ kept, gone, fields, picker, moves, ...rest }: MergePanelProps<V>) {
  const { merge } = useText().common;
  const [taken, setTaken] = useState<{ readonly of: string; readonly fields: ReadonlySet<string> } | null>(null);
  const chosen = gone && (taken?.of === gone.id ? taken.fields : takenFirst(kept, gone, fields));
  const submit = () => gone !== null && chosen !== null && rest.onMerge(gone, valuesTaken(gone, fields, chosen));
  return (
    <SidePanel
      opened
      onClose={rest.onClose}
      title={fill(merge.into, { name: kept.name })}
      footer={<SaveBar label={merge.submit} saving={rest.saving} disabled={gone === null} onSave={() => submit()} />}
    >
      <PanelForm onSubmit={() => submit()} error={rest.error}>
        <p className="soft">{merge.lead}</p>
        {picker}
        {gone !== null && chosen !== null && (
          <>
            {moves}
            <MergeChoices
              kept={kept}
              gone={gone}
              fields={fields}
              taken={chosen}
              onTake={(now) => setTaken({ of: gone.id, fields: now })}
            />
          </>
        )}
      </PanelForm>
    </SidePanel>
  );
}
