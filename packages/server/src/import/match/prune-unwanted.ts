import type { ImportPlan } from '../plan/records.ts';
import type { Changes } from './change.ts';
import type { MatchedPlan } from './match-plan.ts';
import type { SettledPlan } from './overwrite.ts';

const REFERRING = ['account_id', 'product_id', 'parent_id'] as const;

/** Ids these records will refer to. */
const referredBy = ({ created, patches }: Changes): unknown[] =>
  [...created.map(({ row }) => row), ...patches.map(({ after }) => after)].flatMap((columns) =>
    REFERRING.flatMap((column) => columns[column] ?? []),
  );

/** What stored records would have referred to, had somebody ticked it. */
const declined = ({ listed }: SettledPlan): Set<unknown> =>
  new Set(
    listed
      .flatMap(({ fields }) => fields.filter(({ is }) => is === 'stays'))
      .flatMap(({ after }) => REFERRING.flatMap((column) => after[column] ?? [])),
  );

/** New customers and products that a file names only beside its deals, and does not list for themselves. */
function namedInPassing({ accounts, products, deals }: ImportPlan, matched: MatchedPlan): Set<unknown> {
  const tables = new Set(deals.map(({ table }) => table));
  const id = (of: 'accounts' | 'products', key: string) => matched[of].ids.get(key);
  return new Set([
    ...accounts.filter(({ mentioned }) => mentioned).map(({ key }) => id('accounts', key)),
    ...products.filter(({ table }) => tables.has(table)).map(({ key }) => id('products', key)),
  ]);
}

/** Leaves out new customers and products that only a change nobody ticked would have needed. */
export function withoutUnwanted(settled: SettledPlan, plan: ImportPlan): MatchedPlan {
  const { matched } = settled;
  const unwanted = declined(settled);
  if (unwanted.size === 0) return matched;
  const { accounts, products, contacts, deals } = matched;
  const needed = new Set([accounts, contacts, deals].flatMap(referredBy));
  const passing = namedInPassing(plan, matched);
  const wanted = (changes: Changes): Changes => ({
    ...changes,
    created: changes.created.filter(({ id }) => !unwanted.has(id) || needed.has(id) || !passing.has(id)),
  });
  return { ...matched, accounts: wanted(accounts), products: wanted(products) };
}
