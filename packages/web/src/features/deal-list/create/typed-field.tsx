import { DEAL_FIELDS, type DealField, LIMITS } from '@qibu/contract';
import { DayField, TextField } from '../../../ui/field.tsx';

interface TypedFieldProps {
  readonly field: DealField;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A plain field of a new deal, entered by what it holds. */
export function TypedField({ field, label, value, onChange }: TypedFieldProps) {
  const { is } = DEAL_FIELDS[field];
  if (is === 'day') return <DayField name={field} label={label} value={value} onChange={onChange} />;
  return (
    <TextField
      name={field}
      label={label}
      value={value ?? ''}
      maxLength={is === 'longText' ? LIMITS.note : LIMITS.shortText}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  );
}
