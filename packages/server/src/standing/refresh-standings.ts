import type { Day } from '@qibu/core';
import { type DealHead, loadHeads } from '../ledger/deal-head.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import { loadRulesByDay } from '../ledger/editions.ts';
import type { Scope } from '../scope/scope.ts';
import { judgedOn, type NamedPerson } from './judged.ts';
import { type DealStanding, saveStandings } from './save-standings.ts';

/** Deals judged together: enough to be quick, few enough not to keep a writer waiting. */
export const BATCH = 500;

/** Judges deals anew and stores their summaries. The deals are locked first, so that a writer in between is not lost. */
export async function refreshStandings(scope: Scope, dealIds: readonly string[]): Promise<void> {
  for (let at = 0; at < dealIds.length; at += BATCH) {
    const heads = await loadHeads(scope, dealIds.slice(at, at + BATCH), true);
    const kept = heads.filter(({ deleted_at }) => deleted_at === null);
    await saveStandings(scope, await judgeHeads(scope, kept));
  }
}

/** Summaries of these deals of one workspace as of a day, by the parameters of that day; nothing is stored. */
export async function judgeHeads(scope: Scope, heads: readonly DealHead[], asOf?: Day): Promise<DealStanding[]> {
  const [first] = heads;
  if (!first) return [];
  const day = asOf ?? scope.today;
  const [ledgers, rules] = await Promise.all([loadLedgers(scope, heads), loadRulesByDay(scope, first)]);
  return heads.flatMap((head) => {
    const ledger = ledgers.get(head.id);
    if (!ledger) return [];
    // People come from the store with the account they work for, which core has no use for.
    const people = ledger.people as unknown as readonly NamedPerson[];
    return [judgedOn({ head, ledger, people, rules }, day)];
  });
}
