import { type Day, isBare, judge, type Ledger, type Parameters } from '@qibu/core';
import { type Standing, toStanding } from './columns.ts';

interface Rules {
  readonly parameters: Parameters;
  readonly today: Day;
}

/**
 * Summaries of deals that are just being made, from ledgers in memory (imports). Deals about which nothing is recorded
 * but where they are placed are alike: one judgement serves all of a kind.
 */
export function standingsOfNew(ledgers: readonly Ledger[], { parameters, today }: Rules): Standing[] {
  const alike = new Map<string, Standing>();
  return ledgers.map((ledger) => {
    const key = isBare(ledger) ? keyOf(ledger) : null;
    const known = key === null ? undefined : alike.get(key);
    const standing = known ?? toStanding(judge(ledger, parameters, today));
    if (key !== null) alike.set(key, standing);
    return standing;
  });
}

/** All that a judgement can tell apart in a bare deal. A test holds this against the judgement itself. */
const keyOf = ({ deal, moves }: Ledger): string =>
  JSON.stringify([
    deal.outcome,
    deal.closedOn,
    deal.repStatus,
    deal.customerSize,
    moves.map(({ to, happenedOn, recordedOn }) => [to, happenedOn, recordedOn]),
  ]);
