import { listAccounts } from '@qibu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { reading } from '../../lib/api/index.ts';

/** An account as forms hand it on. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Accounts by name, pinyin or initials; the server searches, so that thousands are no matter. What was found before
 * stays visible until the answer to the last letter has arrived; `current` tells.
 */
export function useAccountsFound(typed: string, limit: number) {
  const q = useDeferredValue(typed.trim());
  const { data, isPlaceholderData } = useQuery({
    ...reading(listAccounts, { query: { limit, ...(q === '' ? {} : { q }) } }),
    placeholderData: keepPreviousData,
  });
  return { items: data?.items ?? [], current: data !== undefined && !isPlaceholderData && q === typed.trim() };
}
