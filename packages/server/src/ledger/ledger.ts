import type { DealFacts, Ledger } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { type DealHead, toFacts } from './deal-head.ts';
import { type LedgerRows, loadLedgerRows, type Subjects } from './ledger-rows.ts';

/** The subjects of some deals: themselves and each account once. */
const subjectsOf = (heads: readonly DealHead[]): Subjects => ({
  dealIds: heads.map(({ id }) => id),
  accountIds: [...new Set(heads.flatMap(({ account_id }) => account_id ?? []))],
});

/** One deal's ledger out of the rows of its own. The words of the tables are the words of core; only their types are looser. */
export function toLedger(deal: DealFacts, rows: LedgerRows): Ledger {
  return {
    deal,
    // A contact the reader may not see keeps a place, without a name.
    people: rows.people.map((person) => ({ ...person, name: person.name ?? '' })),
    evidence: [...rows.evidence, ...rows.accountEvidence],
    claims: [...rows.claims, ...rows.accountClaims],
    signals: rows.signals,
    moves: rows.moves,
    interactions: rows.interactions,
    tasks: rows.tasks,
    dismissals: rows.dismissals,
  } as unknown as Ledger; // dates, kinds and ids come from the store as plain text
}

/** The ledgers of many deals, by deal id. A deal without rows costs next to nothing. */
export async function loadLedgers(scope: Scope, heads: readonly DealHead[]): Promise<Map<string, Ledger>> {
  const rows = await loadLedgerRows(scope, subjectsOf(heads));
  const byDeal = splitByDeal(rows);
  const byAccount = {
    evidence: Map.groupBy(rows.accountEvidence, (row) => row.accountId),
    claims: Map.groupBy(rows.accountClaims, (row) => row.accountId),
  };
  return new Map(
    heads.map((head) => {
      const account = {
        accountEvidence: byAccount.evidence.get(head.account_id ?? '') ?? [],
        accountClaims: byAccount.claims.get(head.account_id ?? '') ?? [],
      };
      return [head.id, toLedger(toFacts(head), { ...byDeal(head.id), ...account })];
    }),
  );
}

function splitByDeal(rows: LedgerRows): (dealId: string) => Omit<LedgerRows, 'accountEvidence' | 'accountClaims'> {
  const people = Map.groupBy(rows.people, (row) => row.dealId);
  const evidence = Map.groupBy(rows.evidence, (row) => row.dealId);
  const claims = Map.groupBy(rows.claims, (row) => row.dealId);
  const signals = Map.groupBy(rows.signals, (row) => row.dealId);
  const moves = Map.groupBy(rows.moves, (row) => row.dealId);
  const interactions = Map.groupBy(rows.interactions, (row) => row.dealId);
  const tasks = Map.groupBy(rows.tasks, (row) => row.dealId);
  const dismissals = Map.groupBy(rows.dismissals, (row) => row.dealId);
  return (id) => ({
    people: people.get(id) ?? [],
    evidence: evidence.get(id) ?? [],
    claims: claims.get(id) ?? [],
    signals: signals.get(id) ?? [],
    moves: moves.get(id) ?? [],
    interactions: interactions.get(id) ?? [],
    tasks: tasks.get(id) ?? [],
    dismissals: dismissals.get(id) ?? [],
  });
}
