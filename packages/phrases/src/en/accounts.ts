import type { Shape } from '../shape.ts';
import type { accounts as source } from '../zh-CN/accounts.ts';

export const accounts = {
  title: 'Accounts',
} as const satisfies Shape<typeof source>;
