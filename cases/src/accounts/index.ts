import type { SampleAccount } from '../sample.ts';
import { MACHINE_ACCOUNTS } from './machines.ts';
import { PROCESS_ACCOUNTS } from './process.ts';
import { PUBLIC_ACCOUNTS } from './public.ts';

export const ACCOUNTS: readonly SampleAccount[] = [...PROCESS_ACCOUNTS, ...MACHINE_ACCOUNTS, ...PUBLIC_ACCOUNTS];
