import { searchColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import { toColumns } from '../../ledger/deal-fields.ts';
import { dealKey } from '../plan/plan-deal.ts';
import type { DealRecord, PlanProblem } from '../plan/records.ts';
import { type Changes, type Columns, type Patch, patchOf, type StoredRecord } from './change.ts';
import { findDeals, mayTake, type SeveralDeals } from './find-deals.ts';
import type { NewOwner } from './keep-owner.ts';
import { matchRecords } from './match.ts';
import { binnedDeals, loadDeals, loadSigns, type SignsAsked, type StoredDeal } from './stored-deals.ts';

/** Ids of what deals refer to, by the plan's keys. */
export interface ReferredRecords {
  readonly people: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly newOwner: NewOwner;
  /** Hears of rows that only the store could tell something of. */
  readonly problems: PlanProblem[];
}

const idOf = (ids: ReadonlyMap<string, string>, key: string | null): string | null =>
  key === null ? null : (ids.get(key) ?? null);

const columnsOf = (deal: DealRecord, referred: ReferredRecords): Columns => ({
  account_id: idOf(referred.accounts, deal.account),
  owner_id: idOf(referred.people, deal.owner),
  product_id: idOf(referred.products, deal.product),
  amount_minor: deal.amountMinor,
  currency: deal.currency,
  opened_on: deal.openedOn,
  closed_on: deal.closedOn,
  stage: deal.stage,
  outcome: deal.outcome,
  ...toColumns(deal),
});

/** What a row wants of the stored deal it means. */
function wantedOf(deal: DealRecord, stored: StoredRecord, referred: ReferredRecords): Columns {
  const { account_key, import_key } = stored as StoredDeal;
  const columns = columnsOf(deal, referred);
  return {
    ...columns,
    // Of two customers with one name the deal keeps its own.
    account_id: account_key === deal.account ? null : columns.account_id,
    // A deal that had no number is known by the file's from now on.
    import_key: import_key === null || import_key.includes('\n') ? deal.number : null,
    ...(deal.named && { name: deal.name }),
  };
}

/** A deal that says nowhere when it began began, as far as we know, today; a closed one not after it closed. */
const openedOn = ({ openedOn: opened, closedOn: closed }: DealRecord, today: string): string =>
  opened ?? (closed !== null && closed < today ? closed : today);

/** A renamed deal is found by its new name, and after an undo by its old one. */
function withSearch(patch: Patch): Patch {
  const { before, after } = patch;
  if (typeof after.name !== 'string' || typeof before.name !== 'string') return patch;
  return {
    ...patch,
    before: { ...before, ...searchColumns(before.name) },
    after: { ...after, ...searchColumns(after.name) },
  };
}

/** Where the deals of a file may stand: under their ids and numbers, and with their customers. */
function askedBy(deals: readonly DealRecord[], accounts: ReadonlyMap<string, string>): SignsAsked {
  const [ids, keys, customers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let homeless = false;
  for (const { id, number, account, name } of deals) {
    if (id !== null) ids.add(id);
    for (const key of [number, id, dealKey(account, name)]) if (key !== null) keys.add(key);
    const customer = idOf(accounts, account);
    if (customer !== null) customers.add(customer);
    homeless ||= account === null;
  }
  return { ids: [...ids], keys: [...keys], accounts: [...customers], homeless };
}

interface Meeting {
  readonly stored: ReadonlyMap<string, StoredDeal>;
  readonly refused: readonly DealRecord[];
}

/** Rows that name no amount are compared with this many of their name: more would take hours. */
const MOST_COMPARED = 200;

function firstOf(free: ReadonlySet<StoredDeal>): StoredDeal[] {
  const some: StoredDeal[] = [];
  for (const deal of free) {
    if (some.length === MOST_COMPARED) break;
    some.push(deal);
  }
  return some;
}

/** Rows that equal no stored deal: the only one takes the only deal it may change, those that may change none are new. */
function settleRest(left: readonly DealRecord[], free: ReadonlySet<StoredDeal>, isAlone: boolean) {
  const [row, ...others] = left;
  const [deal, ...more] = row === undefined || !isAlone ? [] : [...free].filter((each) => mayTake(row, each));
  if (row !== undefined && deal !== undefined && others.length + more.length === 0) {
    return { met: new Map([[row.key, deal]]), refused: [], namesakes: [] };
  }
  const outcomes = [...Map.groupBy(free, ({ outcome }) => outcome).keys()];
  const several = new Set(left.filter((record) => outcomes.some((outcome) => mayTake(record, { outcome }))));
  return {
    met: new Map<string, StoredDeal>(),
    refused: [...several],
    namesakes: free.size === 0 ? [] : left.filter((record) => !several.has(record)),
  };
}

/** Of rows that share a name, those that say what a stored deal says are that deal. The others go by no order. */
function settleSeveral(
  { records, ids, isAlone }: SeveralDeals,
  all: ReadonlyMap<string, StoredDeal>,
  referred: ReferredRecords,
) {
  const free = new Set(ids.flatMap((id) => all.get(id) ?? []));
  const byAmount = Map.groupBy(free, ({ amount_minor }) => amount_minor);
  const met = new Map<string, StoredDeal>();
  for (const record of records) {
    const near = record.amountMinor === null ? firstOf(free) : byAmount.get(record.amountMinor);
    const same = near?.find((deal) => free.has(deal) && patchOf(deal, '', wantedOf(record, deal, referred)) === null);
    if (same === undefined) continue;
    met.set(record.key, same);
    free.delete(same);
  }
  const left = records.filter(({ key }) => !met.has(key));
  const rest = settleRest(left, free, isAlone);
  return { ...rest, met: new Map([...met, ...rest.met]) };
}

/** Rows of deals that are in the bin stay out: they would come in a second time. */
async function meet(scope: Scope, all: readonly DealRecord[], referred: ReferredRecords): Promise<Meeting> {
  const binned = await binnedDeals(
    scope,
    all.flatMap(({ id }) => id ?? []),
  );
  const [gone, deals] = binned.size === 0 ? [[], all] : parted(all, ({ id }) => id !== null && binned.has(id));
  referred.problems.push(...gone.map((deal) => problem(deal, 'deal.binned', 'error')));
  const { stored, refused } = await meetLive(scope, deals, referred);
  return { stored, refused: [...gone, ...refused] };
}

const parted = <T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] => [
  all.filter(test),
  all.filter((each) => !test(each)),
];

async function meetLive(scope: Scope, deals: readonly DealRecord[], referred: ReferredRecords): Promise<Meeting> {
  if (deals.length === 0) return { stored: new Map(), refused: [] };
  const signs = await loadSigns(scope, askedBy(deals, referred.accounts));
  const keyed = Map.groupBy(referred.accounts, ([, id]) => id);
  const accountKeys = new Map([...keyed].map(([id, each]) => [id, each.map(([key]) => key)]));
  const { sure, several, namesakes: numbered } = findDeals(deals, signs, accountKeys);
  const namesakes = [...numbered];
  const all = await loadDeals(scope, [...sure.values(), ...several.flatMap(({ ids }) => ids)]);
  const stored = new Map<string, StoredDeal>();
  for (const [key, id] of sure) {
    const deal = all.get(id);
    if (deal !== undefined) stored.set(key, deal);
  }
  const refused: DealRecord[] = [];
  for (const group of several) {
    const settled = settleSeveral(group, all, referred);
    for (const [key, deal] of settled.met) stored.set(key, deal);
    refused.push(...settled.refused);
    namesakes.push(...settled.namesakes);
  }
  referred.problems.push(...refused.map((deal) => problem(deal, 'deal.several', 'error')));
  referred.problems.push(...namesakes.map((deal) => problem(deal, 'duplicate-name', 'warning')));
  return { stored, refused };
}

const problem = (
  { table, row, name }: DealRecord,
  code: PlanProblem['code'],
  severity: PlanProblem['severity'],
): PlanProblem => ({ table, row, column: null, code, value: name, severity });

/** Deals of a plan against the stored ones they mean, and those of which nobody could say which. */
export async function matchDeals(
  scope: Scope,
  deals: readonly DealRecord[],
  referred: ReferredRecords,
): Promise<{ changes: Changes; refused: readonly DealRecord[] }> {
  const { stored, refused } = await meet(scope, deals, referred);
  const out = new Set(refused.map(({ key }) => key));
  const changes = matchRecords({
    records: out.size === 0 ? deals : deals.filter(({ key }) => !out.has(key)),
    stored,
    wanted: (deal, found) => ({
      ...wantedOf(deal, found, referred),
      owner_id: referred.newOwner(deal, found, idOf(referred.people, deal.owner)),
    }),
    fresh: (deal) => {
      const columns = columnsOf(deal, referred);
      return {
        ...columns,
        name: deal.name,
        owner_id: columns.owner_id ?? scope.actor.userId,
        currency: deal.currency ?? referred.currency,
        opened_on: openedOn(deal, scope.today),
        outcome: deal.outcome ?? 'open',
        import_key: deal.number ?? deal.id ?? dealKey(deal.account, deal.name),
      };
    },
  });
  return { changes: { ...changes, patches: changes.patches.map(withSearch) }, refused };
}
