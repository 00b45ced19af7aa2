import type { Shape } from '../shape.ts';
import type { today as source } from '../zh-CN/today.ts';

export const today = {
  title: 'Today',
} as const satisfies Shape<typeof source>;
