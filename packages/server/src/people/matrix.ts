import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'users.list': { about: 'all' },
  'users.create': { about: 'all' },
  'users.change': { about: 'all', path: (ids) => `/users/${ids.user}`, body: () => ({ title: '经理' }) },
  'users.holdings': { about: 'all', path: (ids) => `/users/${ids.user}/holdings` },
  'users.handOver': {
    about: 'all',
    path: (ids) => `/users/${ids.user}/hand-over`,
    body: (ids) => ({ to: ids.account }),
    ownerElsewhere: true,
  },
  'users.password': {
    about: 'all',
    path: (ids) => `/users/${ids.user}/password`,
    body: () => ({ next: 'correct horse 七步' }),
  },
  'audit.list': { about: 'all' },
  'audit.export': { about: 'all' },
  'audit.workbook': { about: 'all' },
};
