import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { tidy } from '../../lib/search-params.ts';
import type { AccountsFilter } from './account-pages.ts';
import type { AccountsSearch } from './routes.ts';

const route = getRouteApi('/frame/accounts');
type Change = { readonly [K in keyof AccountsSearch]?: AccountsSearch[K] | undefined };

/** The filter in the URL, and how to change it. */
export function useAccountsSearch() {
  const search: AccountsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) => void navigate({ search: (now) => tidy({ ...now, ...part }) as AccountsSearch, replace: true }),
    [navigate],
  );
  return { search, change };
}

/** What the server is asked: all but the open panel. */
export const filterOf = ({ new: _, ...filter }: AccountsSearch): AccountsFilter => filter;
/** Whether anything narrows the list. */
export const isFiltered = ({ q, owner, size }: AccountsSearch): boolean =>
  q !== undefined || owner !== undefined || size !== undefined;
