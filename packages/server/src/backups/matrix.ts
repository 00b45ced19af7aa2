import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'backups.list': { about: 'all' },
  'backups.start': { about: 'all' },
  'backups.download': { about: 'all' },
  'backups.delete': { about: 'all' },
};
