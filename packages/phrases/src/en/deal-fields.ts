import type { Shape } from '../shape.ts';
import type { dealFields as source } from '../zh-CN/deal-fields.ts';

export const dealFields = {
  closesOn: 'Expected close',
  statusClaimed: 'Reported status',
  source: 'Source',
  note: 'Note',
} as const satisfies Shape<typeof source>;
