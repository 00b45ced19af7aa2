import { getMe, type Me } from '@qibu/contract';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { reading } from './api/reading.ts';

/** Who is signed in, and the workspace. The frame has read it before any page opens. */
export const meReading = () => ({ ...reading(getMe, {}), staleTime: 300_000 });
export const useMe = (): Me => useSuspenseQuery(meReading()).data;

/** The currency amounts are meant in where none is written; `CNY` before anybody has signed in. */
export const useHomeCurrency = (): string =>
  useQueryClient().getQueryData<Me>(meReading().queryKey)?.workspace.currency ?? 'CNY';
