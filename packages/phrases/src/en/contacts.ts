import type { Shape } from '../shape.ts';
import type { contacts as source } from '../zh-CN/contacts.ts';

export const contacts = {
  title: 'Contacts',
} as const satisfies Shape<typeof source>;
