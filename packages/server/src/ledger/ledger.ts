import { type DealFacts, type FactBook, type Ledger, LEDGER_LISTS } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { type DealHead, toFacts } from './deal-head.ts';
import {
  type AccountRows,
  type LedgerRows,
  loadAccountRows,
  loadLedgerRows,
  type OwnRows,
  type Subjects,
} from './ledger-rows.ts';

/** The subjects of some deals: themselves and each account once. */
const subjectsOf = (heads: readonly DealHead[]): Subjects => ({
  dealIds: heads.map(({ id }) => id),
  accountIds: [...new Set(heads.flatMap(({ account_id }) => account_id ?? []))],
});

/** One deal's ledger out of the rows of its own. The words of the tables are the words of core; only their types are looser. */
export function toLedger(deal: DealFacts, rows: LedgerRows): Ledger {
  return {
    ...Object.fromEntries(LEDGER_LISTS.map((list) => [list, rows[list]])),
    deal,
    // A contact the reader may not see keeps a place, without a name.
    people: rows.people.map((person) => ({ ...person, name: person.name ?? '' })),
    evidence: [...rows.evidence, ...rows.accountEvidence],
    claims: [...rows.claims, ...rows.accountClaims],
  } as unknown as Ledger; // dates, kinds and ids come from the store as plain text
}

/** The ledgers of many deals, by deal id. A deal without rows costs next to nothing. */
export async function loadLedgers(scope: Scope, heads: readonly DealHead[]): Promise<Map<string, Ledger>> {
  const rows = await loadLedgerRows(scope, subjectsOf(heads));
  const [ofDeal, ofAccount] = [splitByDeal(rows), splitByAccount(rows)];
  return new Map(
    heads.map((head) => [
      head.id,
      toLedger(toFacts(head), { ...ofDeal(head.id), ...ofAccount(head.account_id ?? '') }),
    ]),
  );
}

function splitByDeal(rows: LedgerRows): (dealId: string) => OwnRows {
  const lists = LEDGER_LISTS.map(
    (list) =>
      [list, Map.groupBy(rows[list] as readonly { readonly dealId: string }[], ({ dealId }) => dealId)] as const,
  );
  return (id) => Object.fromEntries(lists.map(([list, byDeal]) => [list, byDeal.get(id) ?? []])) as unknown as OwnRows; // each list keeps its rows
}

function splitByAccount(rows: AccountRows): (accountId: string) => AccountRows {
  const evidence = Map.groupBy(rows.accountEvidence, (row) => row.accountId);
  const claims = Map.groupBy(rows.accountClaims, (row) => row.accountId);
  return (id) => ({ accountEvidence: evidence.get(id) ?? [], accountClaims: claims.get(id) ?? [] });
}

/** What is recorded about some accounts themselves, by account id. */
export async function loadAccountBooks(scope: Scope, accountIds: readonly string[]): Promise<Map<string, FactBook>> {
  const ofAccount = splitByAccount(await loadAccountRows(scope, accountIds));
  return new Map(
    accountIds.map((id) => {
      const { accountEvidence, accountClaims } = ofAccount(id);
      return [id, { evidence: accountEvidence, claims: accountClaims } as unknown as FactBook]; // as in `toLedger`
    }),
  );
}
