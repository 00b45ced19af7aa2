import type { Scope } from '../../db/scope.ts';
import type { ImportPlan } from '../plan/records.ts';
import { matchAccounts } from './accounts.ts';
import type { Changes } from './change.ts';
import { matchContacts } from './contacts.ts';
import { matchDeals } from './deals.ts';
import { matchPeople } from './people.ts';
import { matchProducts } from './products.ts';

/** A plan set against the store: what would be new, what would change. Writes nothing; the dry run ends here. */
export interface MatchedPlan {
  readonly people: Changes;
  readonly products: Changes;
  readonly accounts: Changes;
  readonly contacts: Changes;
  readonly deals: Changes;
}

export async function matchPlan(scope: Scope, plan: ImportPlan, currency: string): Promise<MatchedPlan> {
  const people = await matchPeople(scope, plan.people);
  const products = await matchProducts(scope, plan.products, currency);
  const accounts = await matchAccounts(scope, plan.accounts, { owners: people.ids });
  const contacts = await matchContacts(scope, plan.contacts, accounts.ids);
  const referred = { people: people.ids, products: products.ids, accounts: accounts.ids, currency };
  const deals = await matchDeals(scope, plan.deals, referred);
  return { people, products, accounts, contacts, deals };
}
