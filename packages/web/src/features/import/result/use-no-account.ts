import { type ImportView, listDeals } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { countsOf } from './outcome.ts';

/** How many deals of this import have no account now; null while unknown or none. */
export function useNoAccount({ id, counts }: Pick<ImportView, 'id' | 'counts'>): number | null {
  const flagged = countsOf(counts, 'deals')?.flagged ?? 0;
  const { data } = useQuery({
    ...reading(listDeals, { query: { import: id, noAccount: 'true', limit: 1 } }),
    enabled: flagged > 0,
  });
  if (data === undefined || data.count.value === 0) return null;
  // Lists count exactly up to a cap; above it the flagged rows are the better figure.
  return data.count.capped ? flagged : data.count.value;
}
