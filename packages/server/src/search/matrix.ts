import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  search: { about: 'own', path: () => '/search?q=甲' },
  'search.evidence': { about: 'own', path: () => '/search/evidence?q=甲乙' },
};
