import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { tidy } from '../../lib/search-params.ts';
import type { DealsSearch } from './deals-search.ts';

const route = getRouteApi('/frame/deals');

type Change = { readonly [K in keyof DealsSearch]?: DealsSearch[K] | undefined };

/** The filter in the URL, and the ways to change it. */
export function useDealsSearch() {
  const search: DealsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) => void navigate({ search: (now) => tidy({ ...now, ...part }) as DealsSearch, replace: true }),
    [navigate],
  );
  const replace = useCallback((next: DealsSearch) => void navigate({ search: next }), [navigate]);
  return { search, change, replace };
}
