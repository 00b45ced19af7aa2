import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { searchRoutes } from './routes.ts';

export const search: Room = { name: 'search', uses: [], routes: searchRoutes, matrix };
