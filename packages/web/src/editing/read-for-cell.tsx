import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { showError } from '../ui/toast.tsx';

interface ReadForCellProps<V> {
  readonly reading: UseQueryOptions<V, Error, V, QueryKey>;
  /** Stands in the cell until the record is read. */
  readonly display: ReactNode;
  readonly onDone: () => void;
  readonly children: (view: V) => ReactNode;
}

/** Reads the whole record a cell of a list is edited on: what may be changed, and which version that changes. */
export function ReadForCell<V>({ reading, display, onDone, children }: ReadForCellProps<V>) {
  const { data, error } = useQuery(reading);
  useEffect(() => {
    if (error === null) return;
    showError(error);
    onDone();
    // Said once for each error.
  }, [error]);
  return data === undefined ? display : children(data);
}
