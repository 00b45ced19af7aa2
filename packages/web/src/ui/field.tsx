import {
  type ComboboxItem,
  NativeSelect,
  PasswordInput,
  Select,
  type SelectProps,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useReads } from '../lib/pinyin.ts';
import { useText } from '../lib/text.tsx';
import css from './field.module.css';
import { useFieldError } from './form-errors.tsx';
import { Icon } from './icon.tsx';

export interface FieldProps<V> {
  readonly label: string;
  /** Path in what is sent: what the server has against it is said here. */
  readonly name?: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Takes the focus when its panel opens. */
  readonly autoFocus?: boolean;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What every field shares, as Mantine wants it. */
export const useShared = <V,>({
  label,
  name,
  value,
  error,
  hint,
  required = false,
  disabled = false,
  autoFocus = false,
}: FieldProps<V>) => {
  const refused = useFieldError(name, value);
  return {
    label,
    error: error ?? refused,
    description: hint ?? null,
    required,
    disabled,
    // The focus trap of a panel reads this; the browser's own autofocus would scroll the page to a panel not yet in place.
    ...(autoFocus ? { 'data-autofocus': true } : {}),
  };
};

interface TextFieldProps extends FieldProps<string> {
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email';
  /** Takes the focus when its page opens. */
  readonly firstOnPage?: boolean;
}
export function TextField(props: TextFieldProps) {
  const { value, onChange, maxLength, autoComplete = 'off', placeholder, inputMode, firstOnPage = false } = props;
  return (
    <TextInput
      {...useShared(props)}
      value={value}
      autoComplete={autoComplete}
      autoFocus={firstOnPage}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(inputMode === undefined ? {} : { inputMode })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Text to look for, in a filter bar: its label is read, not shown. */
export function SearchField({ label, value, onChange }: Pick<FieldProps<string>, 'label' | 'value' | 'onChange'>) {
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      value={value}
      autoComplete="off"
      leftSection={<Icon name="search" size={14} />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function AreaField(props: FieldProps<string> & { rows?: number; maxLength?: number; placeholder?: string }) {
  const { value, onChange, rows = 3, maxLength, placeholder } = props;
  return (
    <Textarea
      {...useShared(props)}
      value={value}
      rows={rows}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A calendar date, YYYY-MM-DD; null when empty. The browser's own picker: right on every phone, in every language. */
export function DayField(props: FieldProps<string | null> & { max?: string; min?: string }) {
  const { value, onChange, max, min } = props;
  return (
    <TextInput
      {...useShared(props)}
      type="date"
      value={value ?? ''}
      {...(max === undefined ? {} : { max })}
      {...(min === undefined ? {} : { min })}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

const SHORT = 8;

interface ChoiceFieldProps extends FieldProps<string | null> {
  readonly options: readonly Option[];
  /** The word for no choice; without it a choice must be made. */
  readonly none?: string;
  readonly placeholder?: string;
}
/** One of a few, with the browser's list; of many, with a search. */
export function ChoiceField(props: ChoiceFieldProps) {
  const t = useText();
  const field = useShared(props);
  const { value, onChange, options, none, placeholder = t.common.form.choose } = props;
  if (options.length > SHORT)
    return (
      <SearchedChoice
        {...field}
        data={[...options]}
        value={value}
        clearable={none !== undefined}
        placeholder={none ?? placeholder}
        nothingFoundMessage={t.common.table.noRows}
        comboboxProps={{ withinPortal: true }}
        onChange={onChange}
      />
    );
  const empty = none !== undefined || value === null ? [{ value: '', label: none ?? placeholder }] : [];
  return (
    <NativeSelect
      {...field}
      data={[...empty, ...options]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** One of many, found by a part of its name, by pinyin or by initials. */
function SearchedChoice(props: SelectProps) {
  const [typed, setTyped] = useState('');
  const reads = useReads(typed);
  const finds = ({ label }: ComboboxItem, search: string): boolean =>
    plain(label).includes(plain(search)) || reads(label, plain(search).replaceAll(' ', ''));
  return (
    <Select
      {...props}
      searchable
      onSearchChange={setTyped}
      filter={({ options, search }) => options.filter((option) => 'value' in option && finds(option, search))}
    />
  );
}

export function SwitchField(props: FieldProps<boolean>) {
  const { label, hint, value, onChange, disabled = false } = props;
  const refused = useFieldError(props.name, value);
  return (
    <Switch
      label={label}
      description={hint ?? null}
      error={props.error ?? refused}
      checked={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

export function SecretField(props: FieldProps<string> & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useText();
  const shared = useShared(props);
  return (
    <PasswordInput
      {...shared}
      // The library marks only the look of a wrong password, not the field.
      aria-invalid={shared.error ? true : undefined}
      value={props.value}
      autoComplete={props.autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t.common.form.show }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Fields side by side where there is room. */
export const FormColumns = ({ children }: { children: ReactNode }) => <div className={css.columns}>{children}</div>;
/** The buttons under a form. */
export const FormActions = ({ children }: { children: ReactNode }) => <div className={css.actions}>{children}</div>;
