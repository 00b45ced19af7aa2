import { NativeSelect } from '@mantine/core';
import { CONTACT_SORTS, exportContacts, exportContactsWorkbook } from '@qibu/contract';
import { useCallback } from 'react';
import { urlOf } from '../../lib/api/index.ts';
import { useMedia } from '../../lib/media.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { ExportLinks } from '../../list-page/export-links.tsx';
import { SearchBox } from '../../list-page/search-box.tsx';
import { FilterBar, FilterToggle } from '../../ui/filter-bar.tsx';
import { contacts } from './contacts.ts';
import { useAccountNamed } from '../../parts/account/use-account-named.ts';

/** Text; the people of one account; how many there are. */
export function ContactFilters() {
  const t = useRoomText('contacts');
  const { phone } = useMedia();
  const { search, change } = contacts.useSearch();
  const { count } = contacts.useRows(search);
  const account = useAccountNamed(search.account);
  const find = useCallback((q: string | undefined) => change({ q }), [change]);
  const clear = () => change({ q: undefined, account: undefined });
  return (
    <FilterBar onClear={contacts.isFiltered(search) ? clear : undefined} {...(count && { count })} aside={<Exports />}>
      <SearchBox value={search.q} label={t.contacts.search} onChange={find} />
      {search.account !== undefined && (
        <FilterToggle on onChange={() => change({ account: undefined })}>
          {fill(t.contacts.ofAccount, { name: account?.name ?? '…' })}
        </FilterToggle>
      )}
      {phone && <SortChoice />}
    </FilterBar>
  );
}

function Exports() {
  const { search } = contacts.useSearch();
  const { new: _, ...query } = search;
  return <ExportLinks csv={urlOf(exportContacts, { query })} xlsx={urlOf(exportContactsWorkbook, { query })} />;
}

/** A phone has no headings to sort by. */
function SortChoice() {
  const t = useRoomText('contacts');
  const { search, change } = contacts.useSearch();
  const { sort } = t.contacts;
  return (
    <NativeSelect
      size="xs"
      aria-label={sort.label}
      value={search.sort ?? 'name'}
      data={CONTACT_SORTS.map((one) => ({ value: one, label: sort[one] }))}
      onChange={(event) => {
        const found = CONTACT_SORTS.find((one) => one === event.currentTarget.value);
        change({ sort: found, order: found === 'name' ? undefined : 'desc' });
      }}
    />
  );
}
