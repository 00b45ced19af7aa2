import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useDealsSearch } from '../use-deals-search.ts';
import css from './filter.module.css';

const PAUSE_MS = 220;

/** Filters while typing, after a short pause. */
export function SearchBox() {
  const t = useText();
  const { search, change } = useDealsSearch();
  const [text, setText] = useState(search.q ?? '');
  useEffect(() => setText(search.q ?? ''), [search.q]);
  useEffect(() => {
    const q = text.trim() || undefined;
    if (q === search.q) return undefined;
    const timer = setTimeout(() => change({ q }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search.q, change]);
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
