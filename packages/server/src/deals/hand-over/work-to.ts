import type { WorkTo } from '@qibu/core';

/** The choice about open work as the rule reads it. */
export const toWorkTo = (work: string): WorkTo => (work === 'owner' || work === 'keep' ? work : { person: work });
