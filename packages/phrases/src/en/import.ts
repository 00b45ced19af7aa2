import type { Shape } from '../shape.ts';
import type { imports as source } from '../zh-CN/import.ts';

export const imports = {
  title: 'Import',
} as const satisfies Shape<typeof source>;
