import { Switch } from '@mantine/core';
import type { ParameterRow } from '@qibu/core';
import { type KeyboardEvent, useState } from 'react';
import { valueOf } from './draft.ts';
import { stepInColumn } from './step-in-column.ts';
import { useParameterEditing } from './parameter-editing.ts';
import css from './parameters.module.css';
import { fieldText, readValue, type Unit, unitOf, valueText } from './unit.ts';
import { useReader } from './use-reader.ts';

interface ValueFieldProps {
  readonly row: ParameterRow;
  readonly name: string;
  /** Fields of one name are a column: the arrows walk it. */
  readonly column?: string;
  /** The column says the unit already. */
  readonly bare?: boolean;
}

/** One value of the method, typed where it stands; text for those who may not change it. */
export function ValueField(props: ValueFieldProps) {
  const { row, name } = props;
  const { draft, locked, set } = useParameterEditing();
  const reader = useReader();
  const value = valueOf(draft, row);
  const unit = unitOf(row);
  if (typeof value === 'boolean')
    return (
      <Switch
        aria-label={name}
        checked={value}
        disabled={locked !== null}
        title={locked ?? valueText(value, unit, reader)}
        onChange={(event) => set(row, event.currentTarget.checked)}
      />
    );
  if (locked !== null) return <span title={locked}>{valueText(value, unit, reader)}</span>;
  return <NumberField {...props} value={value} unit={unit} />;
}

function NumberField({ row, name, value, unit, column = 'value', bare = false }: NumberFieldProps) {
  const { problems, set } = useParameterEditing();
  const reader = useReader();
  // Kept as typed, so that a decimal point can be typed; given up when the value changes from elsewhere.
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readValue(typed, unit, reader.currency);
  const ok = read !== undefined && (read !== null || row.nullable === true);
  const shown = typed !== null && (!ok || read === value) ? typed : fieldText(value, unit, reader);
  const wrong = !ok || problems.some(({ path }) => row.path === path);
  const type = (text: string) => {
    setTyped(text);
    const next = readValue(text, unit, reader.currency);
    if (next !== undefined && (next !== null || row.nullable === true)) set(row, next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setTyped(null);
      set(row, row.value);
    } else stepInColumn(event);
  };
  const suffix = {
    share: '%',
    days: reader.words.settings.parameters.day,
    money: reader.currency === 'CNY' ? reader.words.settings.parameters.yuan : reader.currency,
    number: '',
    rule: '',
  }[unit];
  return (
    <span className={css.field} data-wide={unit === 'money' || undefined}>
      <input
        id={fieldId(row)}
        className={css.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={name}
        aria-invalid={wrong}
        data-column={column}
        data-typed={value !== row.value || undefined}
        placeholder={value === null ? reader.words.common.notStated : undefined}
        value={shown}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      {!bare && suffix !== '' && <span className={css.unit}>{suffix}</span>}
    </span>
  );
}
type NumberFieldProps = ValueFieldProps & { readonly value: number | null; readonly unit: Unit };

/** Where a row of "differs from the default" leads to. */
export const fieldId = ({ path }: Pick<ParameterRow, 'path'>): string => `parameter-${path.replaceAll('.', '-')}`;
