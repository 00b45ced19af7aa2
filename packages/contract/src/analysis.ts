import type { Analysis, Ledger, Parameters } from '@qibu/core';
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
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** Core's Analysis passes through unchanged: the browser holds the same type. */
export const AnalysisView = z.custom<Analysis>(isObject);
/** What a judgement is made of, as core takes it: the browser judges a draft with it exactly as the server would. */
export const LedgerView = z.custom<Ledger>(isObject);
export const WorkspaceParameters = z.custom<Parameters>(isObject);
