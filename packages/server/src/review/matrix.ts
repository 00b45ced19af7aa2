import { type MatrixEntry, ofDeal } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'today.get': { about: 'own' },
  'today.putOff': { ...ofDeal('/put-off'), body: () => ({ signal: 'E1', off: true }) },
  'review.get': { about: 'own' },
};
