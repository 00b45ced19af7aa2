import type { MatrixEntry } from '../http/room.ts';

const DAY = '2026-01-05';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'accounts.list': { about: 'own' },
  'accounts.get': { about: 'record', path: (ids) => `/accounts/${ids.account}` },
  'accounts.visits': { about: 'record', path: (ids) => `/accounts/${ids.account}/visits` },
  'accounts.buying': { about: 'record', path: (ids) => `/accounts/${ids.account}/buying` },
  'accounts.merges': { about: 'record', path: (ids) => `/accounts/${ids.account}/merges` },
  'contacts.merges': { about: 'record', path: (ids) => `/contacts/${ids.contact}/merges` },
  'accounts.similar': { about: 'own', path: () => '/accounts/similar?name=甲' },
  'accounts.export': { about: 'own', path: () => '/accounts/export.csv' },
  'accounts.workbook': { about: 'own', path: () => '/accounts/export.xlsx' },
  'accounts.create': { about: 'own', body: () => ({ name: '另一家' }) },
  'accounts.change': { about: 'record', path: (ids) => `/accounts/${ids.account}`, body: () => ({ region: '华东' }) },
  'accounts.delete': { about: 'record', path: (ids) => `/accounts/${ids.account}`, ownerElsewhere: true },
  'accounts.merge': {
    about: 'record',
    path: (ids) => `/accounts/${ids.account}/merge`,
    body: (ids) => ({ gone: ids.deal, values: {} }),
    ownerElsewhere: true,
  },
  'contacts.merge': {
    about: 'record',
    path: (ids) => `/contacts/${ids.contact}/merge`,
    body: (ids) => ({ gone: ids.deal, values: {} }),
    ownerElsewhere: true,
  },
  'merges.undo': { about: 'record', path: (ids) => `/merges/${ids.deal}/undo`, ownerElsewhere: true },
  'accounts.score': {
    about: 'record',
    path: (ids) => `/accounts/${ids.account}/scores`,
    body: () => ({ criterion: 'payment', score: 3, happenedOn: DAY, evidence: null }),
  },
  'contacts.list': { about: 'own' },
  'contacts.get': { about: 'record', path: (ids) => `/contacts/${ids.contact}` },
  'contacts.export': { about: 'own', path: () => '/contacts/export.csv' },
  'contacts.workbook': { about: 'own', path: () => '/contacts/export.xlsx' },
  'contacts.create': {
    about: 'record',
    path: () => '/contacts',
    body: (ids) => ({ name: '新人', accountId: ids.account }),
  },
  'contacts.change': { about: 'record', path: (ids) => `/contacts/${ids.contact}`, body: () => ({ title: '科长' }) },
  'contacts.delete': { about: 'record', path: (ids) => `/contacts/${ids.contact}`, ownerElsewhere: true },
};
