import { useCanGoBack, useRouter } from '@tanstack/react-router';
import type { ListPage } from './list-page.ts';

type OpenedBy = { readonly new?: true };

/**
 * The panel for a new record is a step of its own: closing it goes back to where it was asked for, on this page or
 * another, and the record that is made takes its place, so that Back never shows an empty form.
 */
export function useNewPanel<Search extends OpenedBy>({ useSearch }: Pick<ListPage<Search, unknown>, 'useSearch'>) {
  const { search, replace } = useSearch();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const { new: _, ...rest } = search;
  return {
    open: () => replace({ ...search, new: true }),
    close: () => (canGoBack ? history.back() : replace(rest as Search)),
  };
}
