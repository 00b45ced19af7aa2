import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'setup.get': { about: 'all' },
  'setup.claim': { about: 'all', ownerElsewhere: true },
  'session.create': { about: 'all', ownerElsewhere: true },
  'session.end': { about: 'own', ownerElsewhere: true },
  'me.get': { about: 'own' },
  'me.change': { about: 'own', body: () => ({ locale: 'en' }) },
  'me.password': { about: 'own', ownerElsewhere: true },
  'secondFactor.begin': { about: 'own', ownerElsewhere: true, body: () => ({ password: '' }) },
  'secondFactor.confirm': { about: 'own', ownerElsewhere: true, body: () => ({ code: '000000' }) },
  'secondFactor.end': { about: 'own', ownerElsewhere: true, body: () => ({ password: '', code: '' }) },
  'users.resetSecondFactor': {
    about: 'all',
    path: (ids) => `/users/${ids.user}/second-factor`,
    ownerElsewhere: true,
  },
  'users.invite': { about: 'all', path: (ids) => `/users/${ids.user}/invitation` },
  'users.withdrawInvitation': {
    about: 'all',
    path: (ids) => `/users/${ids.user}/invitation`,
    ownerElsewhere: true,
  },
  'invitation.read': { about: 'all', body: () => ({ token: '' }), ownerElsewhere: true },
  'invitation.accept': { about: 'all', ownerElsewhere: true },
  'workspace.secondFactor': { about: 'all', body: () => ({ required: false }) },
  'sessions.list': { about: 'own' },
  'sessions.end': { about: 'record', path: (ids) => `/me/sessions/${ids.session}`, ownerElsewhere: true },
  health: { about: 'all' },
};
