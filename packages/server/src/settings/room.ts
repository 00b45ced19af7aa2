import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { settingsRoutes } from './routes.ts';

export const settings: Room = {
  name: 'settings',
  uses: ['accounts', 'deals', 'sample'],
  routes: settingsRoutes,
  matrix,
};
