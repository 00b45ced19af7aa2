import { type ReactNode, useState } from 'react';
import { useText } from '../lib/text.tsx';
import { EditForm, EditPopover } from './edit-popover.tsx';
import { ChoiceField, DayField, type Option, TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import css from './inline-edit.module.css';
import { MoneyField } from './money-field.tsx';

export type InlineKind = 'text' | 'money' | 'day' | 'choice' | 'number';
export type InlineValue = string | number | null;

export interface InlineEditProps {
  readonly label: string;
  /** What is shown while not editing. */
  readonly display: ReactNode;
  readonly kind: InlineKind;
  readonly value: InlineValue;
  readonly options?: readonly Option[];
  readonly currency?: string;
  readonly onSave: (value: InlineValue) => void;
  /** Why it cannot be changed now. */
  readonly locked?: string | null;
  /** Why what was saved last was refused. */
  readonly error?: string | undefined;
  /** Opens at once, where something else was clicked. */
  readonly startsOpen?: boolean;
  /** After it is saved or left. */
  readonly onClosed?: () => void;
}

/** Click a value and change it; Enter saves, Escape leaves it. */
export function InlineEdit(props: InlineEditProps) {
  const { label, display, locked = null, startsOpen = false, onClosed } = props;
  if (locked !== null) return <span title={locked}>{display}</span>;
  const shown = (
    <>
      {display}
      <Icon name="edit" size={14} />
    </>
  );
  return (
    <EditPopover
      label={label}
      display={shown}
      className={css.value}
      width={380}
      startsOpen={startsOpen}
      {...(onClosed && { onClosed })}
    >
      {(close) => <ValueForm {...props} onClose={close} />}
    </EditPopover>
  );
}

function ValueForm(props: InlineEditProps & { onClose: () => void }) {
  const { kind, onSave, onClose } = props;
  const [value, setValue] = useState(props.value);
  const save = () => {
    onSave(readValue(kind, value));
    onClose();
  };
  return (
    <EditForm onSave={save} onClose={onClose}>
      <ValueField {...props} value={value} onChange={setValue} />
    </EditForm>
  );
}

/** A number is kept as typed until it is saved, so that a decimal point can be typed; nonsense leaves it unset. */
const readValue = (kind: InlineKind, value: InlineValue): InlineValue => {
  if (kind !== 'number' || typeof value !== 'string') return value;
  const number = Number(value.trim());
  return value.trim() === '' || Number.isNaN(number) ? null : number;
};

type ValueFieldProps = InlineEditProps & { onChange: (value: InlineValue) => void };

function ValueField({ label, kind, value, options = [], currency = 'CNY', error, onChange }: ValueFieldProps) {
  const t = useText();
  const text = value === null ? '' : String(value);
  const base = { label, autoFocus: true, error };
  if (kind === 'money')
    return (
      <MoneyField {...base} currency={currency} value={typeof value === 'number' ? value : null} onChange={onChange} />
    );
  if (kind === 'day') return <DayField {...base} value={text === '' ? null : text} onChange={onChange} />;
  if (kind === 'choice')
    return (
      <ChoiceField
        {...base}
        none={t.common.notStated}
        options={options}
        value={text === '' ? null : text}
        onChange={onChange}
      />
    );
  if (kind === 'number')
    return <TextField {...base} inputMode="decimal" value={text} onChange={(next) => onChange(next)} />;
  return <TextField {...base} value={text} onChange={(next) => onChange(next === '' ? null : next)} />;
}
