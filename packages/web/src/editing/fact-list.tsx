import type { ReactNode } from 'react';
import { useText } from '../lib/text.tsx';
import type { Option } from '../ui/field.tsx';
import { InlineEdit, type InlineKind, type InlineValue } from '../ui/inline-edit.tsx';
import type { Patch } from './change.ts';
import { type EditedField, editorOf } from './edited-field.ts';
import css from './editing.module.css';

/** Names and values of a record, one under the other. */
export const FactList = ({ children }: { children: ReactNode }) => <dl className={css.facts}>{children}</dl>;

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface FieldFactProps<V> {
  readonly field: EditedField<V>;
  readonly change: (patch: Patch, preview: Partial<V>) => void;
  /** As people read it, where that is not the value itself. */
  readonly shown?: ReactNode;
  /** Beside the value: what can be done with it. */
  readonly aside?: ReactNode;
}

/** A field of the record as a fact that is edited in place. */
export function FieldFact<V>({ field, change, shown, aside }: FieldFactProps<V>) {
  const t = useText();
  const { value, label } = field;
  const empty = value === null || value === '';
  return (
    <Fact label={label}>
      <InlineEdit
        {...editorOf(field, change)}
        display={shown ?? (empty ? <span className="soft">{t.common.notStated}</span> : value)}
      />{' '}
      {aside}
    </Fact>
  );
}

interface EditedFactProps {
  readonly label: string;
  readonly value: InlineValue;
  /** As people read it, where that is not the value itself. */
  readonly shown?: ReactNode;
  readonly kind?: InlineKind;
  readonly options?: readonly Option[];
  readonly locked?: string | null;
  /** Beside the value: what can be done with it. */
  readonly aside?: ReactNode;
  readonly onSave: (value: InlineValue) => void;
}

/** A fact that is edited in place. */
export function EditedFact(props: EditedFactProps) {
  const { label, value, shown, kind = 'text', options, locked = null, aside, onSave } = props;
  const t = useText();
  const text = shown ?? (value === null || value === '' ? <span className="soft">{t.common.notStated}</span> : value);
  return (
    <Fact label={label}>
      <InlineEdit
        label={label}
        display={text}
        kind={kind}
        value={value}
        locked={locked}
        {...(options && { options })}
        onSave={(next) => next !== value && onSave(next)}
      />{' '}
      {aside}
    </Fact>
  );
}
