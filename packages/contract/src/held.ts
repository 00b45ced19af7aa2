import type { Held as CoreHeld } from '@qibu/core';
import { z } from 'zod';
import { coreType } from './core-type.ts';

export const ClaimValue = z.union([
  z.string().max(4_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(500)).max(50),
]);
/** A value held in a slot on a day, and the evidence that carries it. */
export const Held = coreType<CoreHeld>()(
  z
    .object({
      slot: z.string(),
      value: ClaimValue,
      basis: z.enum(['fact', 'assumption', 'unknown']),
      freshness: z.enum(['fresh', 'ageing', 'stale']).nullable(),
      ageDays: z.number().nullable(),
      evidence: z.array(z.object({ id: z.string(), weight: z.number() })),
      others: z.array(
        z.object({ value: ClaimValue, basis: z.enum(['fact', 'assumption', 'unknown']), newer: z.boolean() }),
      ),
    })
    .meta({ id: 'Held' }),
);
