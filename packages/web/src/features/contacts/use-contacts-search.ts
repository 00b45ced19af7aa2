import { getAccount } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { reading } from '../../lib/api/index.ts';
import { tidy } from '../../lib/search-params.ts';
import type { ContactsFilter } from './contact-pages.ts';
import type { ContactsSearch } from './routes.ts';

const route = getRouteApi('/frame/contacts');
type Change = { readonly [K in keyof ContactsSearch]?: ContactsSearch[K] | undefined };

/** The filter in the URL, and how to change it. */
export function useContactsSearch() {
  const search: ContactsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) => void navigate({ search: (now) => tidy({ ...now, ...part }) as ContactsSearch, replace: true }),
    [navigate],
  );
  return { search, change };
}

/** What the server is asked: all but the open panel. */
export const filterOf = ({ new: _, ...filter }: ContactsSearch): ContactsFilter => filter;
/** Whether anything narrows the list. */
export const isFiltered = ({ q, account }: ContactsSearch): boolean => q !== undefined || account !== undefined;

/** The account a filter or a new contact is about; null while unknown. */
export function useAccountNamed(id: string | undefined): { id: string; name: string } | null {
  const { data } = useQuery({ ...reading(getAccount, { params: { id: id ?? '' } }), enabled: id !== undefined });
  return data ? { id: data.id, name: data.name } : null;
}
