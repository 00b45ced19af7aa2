import { Select } from '@mantine/core';
import { listAccounts } from '@qibu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { reading } from '../lib/api/index.ts';
import { useText } from '../lib/text.tsx';

export interface Named {
  readonly id: string;
  readonly name: string;
}
interface AccountPickerProps {
  readonly label: string;
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

/** An account by name, pinyin or initials; the server searches, so that thousands are no matter. */
export function AccountPicker(props: AccountPickerProps) {
  const { label, placeholder, value, onChange, nothing, error, required = false, autoFocus = false, except } = props;
  const t = useText();
  const [text, setText] = useState(value?.name ?? '');
  // The chosen name in the field is no question.
  const q = useDeferredValue(text === value?.name ? '' : text.trim());
  const { data } = useQuery({
    ...reading(listAccounts, { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } }),
    placeholderData: keepPreviousData,
  });
  const found: readonly Named[] = (data?.items ?? []).filter(({ id }) => id !== except);
  const all = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      error={error ?? null}
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
