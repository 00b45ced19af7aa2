import type { Analysis } from '@qibu/core';
import { z } from 'zod';

export const ClaimValue = z.union([
  z.string().max(4_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(500)).max(50),
]);
export const Held = z.object({
  slot: z.string(),
  value: ClaimValue,
  basis: z.enum(['fact', 'assumption', 'unknown']),
  freshness: z.enum(['fresh', 'ageing', 'stale']).nullable(),
  ageDays: z.number().nullable(),
  evidence: z.array(z.object({ id: z.string(), weight: z.number() })),
});
/** Core's Analysis passes through unchanged: the browser holds the same type. */
export const AnalysisView = z.custom<Analysis>((value) => typeof value === 'object' && value !== null);
