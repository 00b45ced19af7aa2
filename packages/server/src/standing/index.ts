/** The stored summary of a deal's analysis: what keeps it right after writes to deals, accounts or people. */
export { compareAmounts } from './compare-amounts.ts';
export { refreshStale } from './refresh-stale.ts';
export { refreshStandings } from './refresh-standings.ts';
export { rejudge } from './rejudge.ts';
export { dropStandings, saveStandings } from './save-standings.ts';
export { standingsOfNew } from './standings-of-new.ts';
export { refreshTopDecile } from './top-decile.ts';
