import { matchKey } from '../read/text.ts';
import { withoutMeasure } from './money-unit.ts';

/** A header without its unit, remarks and marks, for comparing with known words. */
export const headerKey = (header: string): string => matchKey(withoutMeasure(header));
