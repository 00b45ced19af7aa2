import type { addRecord as route } from '@qibu/contract';
import type { z } from 'zod';

/** What a record command brings: evidence, claims, signals, tasks and the interaction they came from. */
export type RecordBody = z.output<typeof route.body>;
