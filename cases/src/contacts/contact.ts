import type { SampleContact } from '../sample.ts';

/** Short key, name, title, department. */
type Row = readonly [short: string, name: string, title: string, department: string];

/** People at one account; their addresses are of the reserved `.example` kind. */
export const at = (accountKey: string, rows: readonly Row[]): readonly SampleContact[] =>
  rows.map(([short, name, title, department]) => ({
    key: `${accountKey}-${short}`,
    accountKey,
    name,
    title,
    department,
    mobile: null,
    email: `${short}@${accountKey}.example`,
  }));
