import { TextInput } from '@mantine/core';
import { useCallback } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { useTypedSearch } from '../../../lib/typed-search.ts';
import { Icon } from '../../../ui/icon.tsx';
import { deals } from '../deals.ts';
import css from './filter.module.css';

/** Filters while typing, after a short pause. */
export function SearchBox() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  const onChange = useCallback((q: string | undefined) => change({ q }), [change]);
  const [text, setText] = useTypedSearch(search.q, onChange);
  return (
    <TextInput
      id="deals-q"
      type="search"
      size="xs"
      className={css.search ?? ''}
      leftSection={<Icon name="search" size={14} />}
      aria-label={t.deals.filter.search}
      placeholder={t.deals.filter.search}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
