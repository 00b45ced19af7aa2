import { getMe, type Me } from '@qibu/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { reading } from './api/reading.ts';

/** Who is signed in, and the workspace. The frame has read it before any page opens. */
export const meReading = () => ({ ...reading(getMe, {}), staleTime: 300_000 });
export const useMe = (): Me => useSuspenseQuery(meReading()).data;
