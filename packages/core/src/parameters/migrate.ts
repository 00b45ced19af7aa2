import { LIKELIHOODS } from '../position/likelihoods.ts';

/** What an older edition said that this one says differently; words live in phrases. */
export const MIGRATIONS = ['knowledge-dropped', 'correlation-capped', 'bidders-raised', 'said-is-late'] as const;
export type Migration = (typeof MIGRATIONS)[number];

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Overrides in the terms of this edition, and what had to be changed for it. What is new or wrong is left as it is. */
export function migrateOverrides(overrides: unknown): { readonly overrides: unknown; readonly notes: Migration[] } {
  const notes: Migration[] = [];
  const position = isTree(overrides) ? overrides['position'] : undefined;
  if (!isTree(overrides) || !isTree(position)) return { overrides, notes };
  const moved = MOVES.reduce((now, { note, applies, change }) => {
    if (!applies(now)) return now;
    notes.push(note);
    return change(now);
  }, position);
  return { overrides: notes.length === 0 ? overrides : { ...overrides, position: moved }, notes };
}

interface Move {
  readonly note: Migration;
  readonly applies: (position: Tree) => boolean;
  readonly change: (position: Tree) => Tree;
}

const isOver = (value: unknown, bound: number): boolean => typeof value === 'number' && value > bound && value <= 5;

const MOVES: readonly Move[] = [
  {
    // A question is worth what it changes and nothing else.
    note: 'knowledge-dropped',
    applies: (position) => Object.hasOwn(position, 'knowledgeValue'),
    change: ({ knowledgeValue: _, ...rest }) => rest,
  },
  {
    // Above 1 a further answer for us would count against us.
    note: 'correlation-capped',
    applies: ({ correlation }) => isOver(correlation, 1),
    change: (position) => ({ ...position, correlation: 1 }),
  },
  {
    // With one bidder there would be no reference, though nobody said that there is no rival.
    note: 'bidders-raised',
    applies: ({ unknownBidders }) => typeof unknownBidders === 'number' && unknownBidders >= 1 && unknownBidders < 2,
    change: (position) => ({ ...position, unknownBidders: 2 }),
  },
  {
    // Rows that named only some answers took the rest from the method's older row.
    note: 'said-is-late',
    applies: (position) => saidRows(position).some(([state, row]) => !isWhole(state, row)),
    change: withWholeRows,
  },
];

const SAID = 'said-will-choose-us';
const OLD_SAID: Readonly<Record<string, Tree>> = {
  first: { for: 0.55, mixed: 0.2, against: 0.25 },
  alternate: { for: 0.2, mixed: 0.25, against: 0.55 },
  reference: { for: 0.08, mixed: 0.12, against: 0.8 },
};

function saidRows(position: Tree): [string, Tree][] {
  const likelihoods = position['likelihoods'];
  const rows = isTree(likelihoods) ? likelihoods[SAID] : undefined;
  if (!isTree(rows)) return [];
  return Object.entries(rows).flatMap(([state, row]) => (OLD_SAID[state] && isTree(row) ? [[state, row]] : []));
}

/** A row that sums to one over today's numbers needs nothing. */
function isWhole(state: string, row: Tree): boolean {
  const own = LIKELIHOODS[SAID] as unknown as Readonly<Record<string, Tree>>;
  const whole = { ...own[state], ...row };
  const sum = Object.values(whole).reduce<number>((all, one) => all + (typeof one === 'number' ? one : NaN), 0);
  return Math.abs(sum - 1) < 1e-9;
}

function withWholeRows(position: Tree): Tree {
  const likelihoods = position['likelihoods'] as Tree;
  const rows = likelihoods[SAID] as Tree;
  const whole = saidRows(position).map(([state, row]) => [state, { ...OLD_SAID[state], ...row }]);
  return { ...position, likelihoods: { ...likelihoods, [SAID]: { ...rows, ...Object.fromEntries(whole) } } };
}
