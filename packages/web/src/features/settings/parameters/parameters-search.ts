import { textOf, tidy } from '../../../lib/search-params.ts';
import { GROUPS, type GroupId } from './groups.ts';

/** What the address of the page holds: the words looked for and the groups that stand open. */
export interface ParametersSearch {
  readonly q?: string;
  readonly open?: string;
}

/** The groups that stand open, in the order of the page. */
export const openGroups = ({ open = '' }: ParametersSearch): readonly GroupId[] => {
  const named = new Set(open.split(','));
  return GROUPS.filter((group) => named.has(group));
};

/** The address with these groups open. */
export const withGroups = ({ q }: ParametersSearch, groups: readonly GroupId[]): ParametersSearch =>
  tidy({ q, open: GROUPS.filter((group) => groups.includes(group)).join(',') || undefined });

/** The address with other words looked for. */
export const withText = ({ open }: ParametersSearch, q: string | undefined): ParametersSearch => tidy({ q, open });

/** Reads what the page knows and drops the rest. */
export const readParametersSearch = (raw: Record<string, unknown>): ParametersSearch => {
  const q = textOf(raw, 'q')?.slice(0, 200);
  return withGroups(tidy({ q }), openGroups(tidy({ open: textOf(raw, 'open') })));
};
