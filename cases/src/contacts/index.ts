import type { SampleContact } from '../sample.ts';
import { MACHINE_CONTACTS } from './machines.ts';
import { PROCESS_CONTACTS } from './process.ts';
import { PUBLIC_CONTACTS } from './public.ts';

/** 138-0000-00xx is nobody's number; two digits are enough for the sample. */
const fictitiousMobile = (index: number): string => `138-0000-${String(index + 1).padStart(4, '0')}`;

export const CONTACTS: readonly SampleContact[] = [...PROCESS_CONTACTS, ...MACHINE_CONTACTS, ...PUBLIC_CONTACTS].map(
  (contact, index) => ({ ...contact, mobile: fictitiousMobile(index) }),
);
