import type { InlineEditProps, InlineValue } from '../ui/inline-edit.tsx';
import type { Patch } from './change.ts';

/** A field of a record as it is edited in place: on the record's own page and in lists alike. */
export interface EditedField<V>
  extends Pick<InlineEditProps, 'label' | 'kind' | 'value' | 'options' | 'currency' | 'locked'> {
  /** What is saved for a typed value, and what is shown until it is; null when there is nothing to save. */
  readonly write: (value: InlineValue) => { readonly patch: Patch; readonly preview: Partial<V> } | null;
}

/** The part of a field that the editor takes, saving by `change`. */
export const editorOf = <V>(
  { write, ...shown }: EditedField<V>,
  change: (patch: Patch, preview: Partial<V>) => void,
): Omit<InlineEditProps, 'display'> => ({
  ...shown,
  onSave: (value) => {
    const made = write(value);
    if (made !== null) change(made.patch, made.preview);
  },
});

/** A name: never empty, saved when it is another. */
export const nameField = <V extends { readonly name: string }>(
  { name }: V,
  { label, locked }: Pick<EditedField<V>, 'label' | 'locked'>,
): EditedField<V> => ({
  label,
  kind: 'text',
  value: name,
  locked: locked ?? null,
  write: (typed) => {
    const next = String(typed ?? '').trim();
    return next === '' || next === name ? null : { patch: { name: next }, preview: { name: next } as Partial<V> };
  },
});

/** A plain text that may be empty. */
export const textField = <V, F extends keyof V & string>(
  view: V,
  field: F,
  { label, locked }: Pick<EditedField<V>, 'label' | 'locked'>,
): EditedField<V> => {
  const stored = (view[field] ?? null) as string | null;
  return {
    label,
    kind: 'text',
    value: stored,
    locked: locked ?? null,
    write: (typed) => {
      const next = typed === null ? null : String(typed);
      return next === stored ? null : { patch: { [field]: next }, preview: { [field]: next } as unknown as Partial<V> };
    },
  };
};
