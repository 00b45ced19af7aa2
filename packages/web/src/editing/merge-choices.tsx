import { useText } from '../lib/text.tsx';
import { Chips } from '../ui/chips.tsx';
import { type Patch, valueOf, type VersionedRecord } from './change.ts';
import css from './editing.module.css';
import type { RecordFields } from './use-change.ts';

interface MergeChoicesProps<V extends VersionedRecord> {
  readonly kept: V;
  readonly gone: V;
  readonly fields: RecordFields<V>;
  /** Fields whose value comes from the one that goes. */
  readonly taken: ReadonlySet<string>;
  readonly onTake: (taken: ReadonlySet<string>) => void;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Fields in which two records differ. */
export const differing = <V extends VersionedRecord>(kept: V, gone: V, { read }: RecordFields<V>): readonly string[] =>
  Object.keys(read).filter((field) => {
    const [mine, theirs] = [valueOf(kept, field, read), valueOf(gone, field, read)];
    return mine !== theirs && !isEmpty(theirs);
  });

/** What the one kept does not say is taken from the other. */
export const takenFirst = <V extends VersionedRecord>(kept: V, gone: V, fields: RecordFields<V>): ReadonlySet<string> =>
  new Set(differing(kept, gone, fields).filter((field) => isEmpty(valueOf(kept, field, fields.read))));

/** The values chosen, as a change of the one kept. */
export const valuesTaken = <V extends VersionedRecord>(
  gone: V,
  { read }: RecordFields<V>,
  taken: ReadonlySet<string>,
): Patch => Object.fromEntries([...taken].map((field) => [field, valueOf(gone, field, read)]));

/** Two records side by side, and a choice for each field in which they differ. */
export function MergeChoices<V extends VersionedRecord>({ kept, gone, fields, taken, onTake }: MergeChoicesProps<V>) {
  const { merge } = useText().common;
  const found = differing(kept, gone, fields);
  const choose = (field: string, theirs: boolean) =>
    onTake(new Set(theirs ? [...taken, field] : [...taken].filter((one) => one !== field)));
  const said = (view: V, field: string) => fields.show(view, field, valueOf(view, field, fields.read));
  if (found.length === 0) return <p className="soft">{merge.same}</p>;
  return (
    <ul className={css.conflict}>
      {found.map((field) => (
        <li key={field}>
          <Chips
            label={fields.nameOf(field)}
            stacked
            value={taken.has(field) ? 'gone' : 'kept'}
            onChange={(side) => choose(field, side === 'gone')}
            chips={[
              { value: 'kept', label: `${merge.kept}: ${said(kept, field)}` },
              { value: 'gone', label: `${merge.gone}: ${said(gone, field)}` },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
