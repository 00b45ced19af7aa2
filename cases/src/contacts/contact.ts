import type { SampleContact } from '../sample.ts';

/** Short key, name, title, department. */
type Row = readonly [short: string, name: string, title: string, department: string];
type DataBasis = Pick<SampleContact, 'basis' | 'purpose' | 'source'>;

const MET: DataBasis = { basis: 'legitimate-interest', purpose: '商务联系', source: '拜访时交换的名片' };
/** Office holders whom their institution names itself. */
export const PUBLISHED: DataBasis = { basis: 'public', purpose: '商务联系', source: '单位官网公开的任职信息' };

/** People at one account; their addresses are of the reserved `.example` kind. */
export const at = (accountKey: string, rows: readonly Row[], holding: DataBasis = MET): readonly SampleContact[] =>
  rows.map(([short, name, title, department]) => ({
    key: `${accountKey}-${short}`,
    accountKey,
    name,
    title,
    department,
    mobile: null,
    email: `${short}@${accountKey}.example`,
    ...holding,
  }));
