import { type ComboboxItem, Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useReads } from '../lib/pinyin.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** One of many, found by a part of its name, by pinyin or by initials. */
export function SearchedChoice(props: SelectProps) {
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
