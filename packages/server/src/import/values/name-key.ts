import { cleanName } from '../read/text.ts';

/** Legal forms, longest first: the same company is written with and without. */
const LEGAL_FORMS = [
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  'corporation',
  'incorporated',
  'limited',
  'company',
  'gmbh',
  'corp',
  'inc',
  'ltd',
  'llc',
  'plc',
];
const BETWEEN = /[\s()（）[\]【】.,，。·、'"’“”]+/g;

const bare = (name: string): string => cleanName(name).normalize('NFKC').toLowerCase().replace(BETWEEN, '');

/**
 * The upsert key of a customer: his name without legal form, spaces, brackets and case. A place, a branch or a subsidiary
 * in the name stays, so 某某(上海)有限公司 is not 某某有限公司.
 */
export function accountKey(name: string): string {
  const key = bare(name);
  const form = LEGAL_FORMS.find((each) => key.endsWith(each) && key.length > each.length + 1);
  return form === undefined ? key : key.slice(0, -form.length);
}

/** A person, a product or a deal by name: case, spaces and width do not count, everything else does. */
export const nameKey = (name: string): string => cleanName(name).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
