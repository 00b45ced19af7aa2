import { Button, NativeSelect } from '@mantine/core';
import { DEAL_GROUPINGS, DEAL_SORTS, exportDeals, exportDealsWorkbook } from '@qibu/contract';
import { lazy, Suspense, useState } from 'react';
import { urlOf } from '../../../lib/api/index.ts';
import { useMedia } from '../../../lib/media.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { FilterBar, FilterToggle } from '../../../ui/filter-bar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { deals } from '../deals.ts';
import { type DealSort, isFiltered, listQuery, orderOf, unfiltered } from '../deals-search.ts';
import { ExportLinks } from '../../../list-page/export-links.tsx';
import { useListCount } from '../grouped/list-count.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import css from './filter.module.css';
import { LeftOut } from './left-out.tsx';
import { SearchBox } from './search-box.tsx';
import { Views } from './views.tsx';

const MoreFilters = lazy(async () => ({ default: (await import('./more-filters.tsx')).MoreFilters }));

/** The filter in one line: text, the three questions asked most, the rest behind one button, views, export. */
export function DealFilters() {
  const t = useRoomText('deals');
  const { phone } = useMedia();
  const { search, change, replace } = deals.useSearch();
  const count = useListCount(search);
  const [more, setMore] = useState(false);
  const clear = () => replace(unfiltered(search));
  const toggle = (name: 'mine' | 'uncontrolled' | 'inflated') => (
    <FilterToggle on={search[name] === true} onChange={(on) => change({ [name]: on ? true : undefined })}>
      {t.deals.filter[name]}
    </FilterToggle>
  );
  return (
    <>
      <FilterBar onClear={isFiltered(search) ? clear : undefined} aside={<Aside />} {...(count && { count })}>
        <SearchBox />
        {toggle('mine')}
        {toggle('uncontrolled')}
        {toggle('inflated')}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="filter" size={14} />}
          onClick={() => setMore(true)}
        >
          {t.deals.filter.more}
        </Button>
        {search.view !== 'board' && <GroupChoice />}
        {phone && search.view !== 'board' && <SortChoice />}
      </FilterBar>
      <ChosenFilters />
      <LeftOut />
      <Suspense fallback={null}>{more && <MoreFilters onClose={() => setMore(false)} />}</Suspense>
    </>
  );
}

function Aside() {
  const { search } = deals.useSearch();
  return (
    <span className={css.aside}>
      <Views />
      <ExportLinks
        csv={urlOf(exportDeals, { query: listQuery(search) })}
        xlsx={urlOf(exportDealsWorkbook, { query: listQuery(search) })}
      />
    </span>
  );
}

/** A phone has no column heads to sort by. */
function SortChoice() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  return (
    <NativeSelect
      size="xs"
      aria-label={t.deals.sort.label}
      value={orderOf(search).sort}
      data={DEAL_SORTS.map((sort) => ({ value: sort, label: t.deals.sort[sort] }))}
      onChange={(event) => change({ sort: event.currentTarget.value as DealSort, order: undefined })}
    />
  );
}

/** One list, or a head for each owner, account, stage and so on. */
function GroupChoice() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  const { label, none, by } = t.deals.grouping;
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={search.group ?? ''}
      data={[{ value: '', label: none }, ...DEAL_GROUPINGS.map((value) => ({ value, label: by[value] }))]}
      onChange={({ currentTarget: { value } }) =>
        change({ group: DEAL_GROUPINGS.find((one) => one === value), opened: undefined })
      }
    />
  );
}
