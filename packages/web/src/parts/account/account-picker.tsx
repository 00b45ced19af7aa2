import { Select } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { type Named, useAccountsFound } from './use-accounts-found.ts';

interface AccountPickerProps {
  readonly label: string;
  /** Path in what is sent: what the server has against it is said here. */
  readonly name?: string;
  readonly placeholder: string;
  readonly value: Named | null;
  readonly onChange: (account: Named | null) => void;
  /** Said when nothing is found. */
  readonly nothing: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** Cannot be chosen: the account itself. */
  readonly except?: string;
}
const SHOWN = 20;

/** Chooses among the accounts there are; `AccountField` can make a new one too. */
export function AccountPicker(props: AccountPickerProps) {
  const { label, placeholder, value, onChange, nothing, error, required = false, autoFocus = false, except } = props;
  const t = useText();
  const [text, setText] = useState(value?.name ?? '');
  const refused = useFieldError(props.name, value?.id);
  // The chosen name in the field is no question.
  const { items } = useAccountsFound(text === value?.name ? '' : text, SHOWN);
  const found: readonly Named[] = items.filter(({ id }) => id !== except);
  const all = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      error={error ?? refused}
      required={required}
      {...(autoFocus && { autoFocus: true, 'data-autofocus': true })}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t.common.clear }}
      searchValue={text}
      onSearchChange={setText}
      // Already filtered: by pinyin and initials too, which the browser does not know.
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      comboboxProps={{ withinPortal: true }}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
    />
  );
}
