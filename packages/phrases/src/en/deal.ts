import type { Shape } from '../shape.ts';
import type { deal as source } from '../zh-CN/deal.ts';

export const deal = {
  title: 'Deal',
} as const satisfies Shape<typeof source>;
