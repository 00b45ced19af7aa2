import type { MatrixEntry } from '../http/room.ts';

/** Who may call the routes of this room. */
export const matrix: Readonly<Record<string, MatrixEntry>> = {
  'imports.upload': { about: 'own', ownerElsewhere: true },
  'imports.list': { about: 'own' },
  'imports.get': { about: 'record', path: (ids) => `/imports/${ids.import}` },
  'imports.map': {
    about: 'record',
    path: (ids) => `/imports/${ids.import}/mapping`,
    body: () => ({ files: [], values: [] }),
    ownerElsewhere: true,
  },
  'imports.changes': { about: 'record', path: (ids) => `/imports/${ids.import}/changes` },
  'imports.check': { about: 'record', path: (ids) => `/imports/${ids.import}/check`, ownerElsewhere: true },
  'imports.run': { about: 'record', path: (ids) => `/imports/${ids.import}/run`, ownerElsewhere: true },
  'imports.cancel': { about: 'record', path: (ids) => `/imports/${ids.import}/cancel`, ownerElsewhere: true },
  'imports.undo': { about: 'record', path: (ids) => `/imports/${ids.import}/undo`, ownerElsewhere: true },
  'imports.errors': { about: 'record', path: (ids) => `/imports/${ids.import}/errors.csv`, ownerElsewhere: true },
};
