import type { Shape } from '../shape.ts';
import type { review as source } from '../zh-CN/review.ts';

export const review = {
  title: 'Review',
} as const satisfies Shape<typeof source>;
