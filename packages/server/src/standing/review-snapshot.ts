import type { Analysis } from '@qibu/core';
import { type Standing, toStanding } from './columns.ts';

/** What a review remembers of the deal: its summary and where the representative had placed it. */
export type Snapshot = Standing & { readonly stage: string | null };

/** The deal as a review finds it. */
export const toSnapshot = (analysis: Analysis): Snapshot => ({
  ...toStanding(analysis),
  stage: analysis.stage.claimed,
});
