import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'workspace.change': { about: 'all', body: () => ({ name: '改名' }) },
  'parameters.get': { about: 'all' },
  'parameters.preview': { about: 'all', body: () => ({ overrides: {} }) },
  'parameters.set': { about: 'all', body: () => ({ overrides: {} }) },
  'sample.load': { about: 'all' },
  'sample.remove': { about: 'all' },
  'products.list': { about: 'all' },
  'bin.list': { about: 'own' },
  'bin.restore': { about: 'record', path: (ids) => `/bin/account/${ids.account}/restore`, ownerElsewhere: true },
  'views.list': { about: 'own' },
  'views.create': { about: 'own', body: () => ({ name: '我的', page: 'deals', query: '' }) },
  'views.delete': { about: 'record', path: (ids) => `/views/${ids.view}`, ownerElsewhere: true },
};
