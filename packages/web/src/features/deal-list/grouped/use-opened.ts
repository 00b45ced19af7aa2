import { useNavigate } from '@tanstack/react-router';
import { deals } from '../deals.ts';
import { openedKeys, withOpened } from './narrow.ts';

/** The groups that stand open, kept in the address. */
export function useOpened(first: string | undefined) {
  const { search } = deals.useSearch();
  const navigate = useNavigate();
  const open = openedKeys(search, first);
  const set = (key: string, wanted: boolean) =>
    void navigate({
      to: '/deals',
      search: { ...search, opened: withOpened(open, key, wanted) },
      replace: true,
      resetScroll: false,
    });
  return { open, set };
}
