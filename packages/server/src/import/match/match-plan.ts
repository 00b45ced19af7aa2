import type { Scope } from '../../scope/scope.ts';
import { Colleagues } from '../plan/colleagues.ts';
import type { KnownValues } from '../plan/mapping.ts';
import type { ContactRecord, DealRecord, ImportPlan, PlanProblem } from '../plan/records.ts';
import { matchAccounts } from './accounts.ts';
import type { Changes } from './change.ts';
import { matchContacts } from './contacts.ts';
import { matchDeals } from './deals.ts';
import { newOwnerFor } from './keep-owner.ts';
import { withOutcomes } from './outcomes.ts';
import { withPeople } from './people-of.ts';
import { matchPeople } from './people.ts';
import { matchProducts } from './products.ts';

/** A plan set against the store: what would be new, what would change. Writes nothing; the dry run ends here. */
export interface MatchedPlan {
  readonly people: Changes;
  readonly products: Changes;
  readonly accounts: Changes;
  readonly contacts: Changes;
  readonly deals: Changes;
  /** What only the store could tell of a row. */
  readonly problems: readonly PlanProblem[];
  /** Records nobody could place; their rows stay out. */
  readonly refused: readonly (DealRecord | ContactRecord)[];
}

export type KnownHouse = Pick<KnownValues, 'users' | 'currency'>;

export async function matchPlan(scope: Scope, plan: ImportPlan, house: KnownHouse): Promise<MatchedPlan> {
  const problems: PlanProblem[] = [];
  const newOwner = newOwnerFor(scope.actor, problems);
  const { currency, users } = house;
  const people = await matchPeople(scope, plan.people, new Colleagues(users).ids());
  const products = await matchProducts(scope, plan.products, { currency, problems });
  const accounts = await matchAccounts(scope, plan.accounts, { owners: people.ids, newOwner, problems });
  const contacts = await matchContacts(scope, plan.contacts, accounts.ids);
  problems.push(...contacts.problems);
  const referred = { people: people.ids, products: products.ids, accounts: accounts.ids, currency, newOwner, problems };
  const { changes, refused } = await matchDeals(scope, plan.deals, referred);
  const known = await withOutcomes(scope, changes);
  const deals = await withPeople(scope, { records: plan.deals, deals: known, contacts: contacts.ids });
  return { people, products, accounts, contacts, deals, problems, refused: [...refused, ...contacts.refused] };
}
