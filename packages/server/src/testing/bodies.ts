import { createDeal, type EvidenceInput, moveStage, patchDeal, RecordBody, setOutcome } from '@qibu/contract';
import type { z } from 'zod';
import { TODAY } from './world.ts';

/** Request bodies as the guard would hand them on: defaults filled in, unknown keys refused. */
export const newDeal = (body: z.input<typeof createDeal.body>) => createDeal.body.parse(body);
export const patch = (body: z.input<typeof patchDeal.body>) => patchDeal.body.parse(body);
export const record = (body: z.input<typeof RecordBody>) => RecordBody.parse(body);
export const moveTo = (to: string, more: Partial<z.input<typeof moveStage.body>> = {}) =>
  moveStage.body.parse({ to, happenedOn: TODAY, ...more });
export const outcome = (word: 'open' | 'won' | 'lost' | 'stopped', reason: string | null = null) =>
  setOutcome.body.parse({ outcome: word, happenedOn: TODAY, reason });

/** A statement heard today. */
export const heard = (quote: string, more: Partial<z.input<typeof EvidenceInput>> = {}) => ({
  kind: 'private-statement' as const,
  quote,
  happenedOn: TODAY,
  ...more,
});
