/** The two odds an answer moves: first against alternate, first against reference. */
export const ODDS = [1, 2] as const;
export type Odds = (typeof ODDS)[number];
/** What speaks for us and what speaks against us are summed apart. */
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];
