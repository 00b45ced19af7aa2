import { NativeSelect } from '@mantine/core';
import { ACCOUNT_SORTS, exportAccounts, exportAccountsWorkbook, listUsers } from '@qibu/contract';
import { CUSTOMER_SIZES } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { reading, urlOf } from '../../lib/api/index.ts';
import { useMedia } from '../../lib/media.ts';
import { useRoomText } from '../../lib/text.tsx';
import { ExportLinks } from '../../list-page/export-links.tsx';
import { SearchBox } from '../../list-page/search-box.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { accounts } from './accounts.ts';

/** Text, owner, size; how many there are. */
export function AccountFilters() {
  const t = useRoomText('accounts');
  const { phone } = useMedia();
  const { search, change } = accounts.useSearch();
  const { count } = accounts.useRows(search);
  const find = useCallback((q: string | undefined) => change({ q }), [change]);
  const clear = () => change({ q: undefined, owner: undefined, size: undefined });
  return (
    <FilterBar onClear={accounts.isFiltered(search) ? clear : undefined} {...(count && { count })} aside={<Exports />}>
      <SearchBox value={search.q} label={t.accounts.search} onChange={find} />
      <OwnerFilter />
      <SizeFilter />
      {phone && <SortChoice />}
    </FilterBar>
  );
}

function Exports() {
  const { search } = accounts.useSearch();
  const { new: _, ...query } = search;
  return <ExportLinks csv={urlOf(exportAccounts, { query })} xlsx={urlOf(exportAccountsWorkbook, { query })} />;
}

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}
const Filter = ({ label, value, options, onChange }: FilterProps) => (
  <NativeSelect
    size="xs"
    aria-label={label}
    value={value ?? ''}
    data={[{ value: '', label }, ...options]}
    onChange={(event) => onChange(event.currentTarget.value || undefined)}
  />
);

function OwnerFilter() {
  const t = useRoomText('accounts');
  const { search, change } = accounts.useSearch();
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  const people = (data?.items ?? []).filter(({ active, id }) => active || id === search.owner);
  return (
    <Filter
      label={t.accounts.allOwners}
      value={search.owner}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(owner) => change({ owner })}
    />
  );
}

function SizeFilter() {
  const t = useRoomText('accounts');
  const { search, change } = accounts.useSearch();
  return (
    <Filter
      label={t.accounts.allSizes}
      value={search.size}
      options={CUSTOMER_SIZES.map((size) => ({ value: size, label: t.words.customerSize[size] }))}
      onChange={(size) => change({ size })}
    />
  );
}

/** A phone has no headings to sort by. */
function SortChoice() {
  const t = useRoomText('accounts');
  const { search, change } = accounts.useSearch();
  const { sort } = t.accounts;
  return (
    <NativeSelect
      size="xs"
      aria-label={sort.label}
      value={search.sort ?? 'name'}
      data={ACCOUNT_SORTS.map((one) => ({ value: one, label: sort[one] }))}
      onChange={(event) => {
        const found = ACCOUNT_SORTS.find((one) => one === event.currentTarget.value);
        change({ sort: found, order: found === 'name' ? undefined : 'desc' });
      }}
    />
  );
}
