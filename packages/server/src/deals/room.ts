import type { Room } from '../http/room.ts';
import { listRoutes } from './list/routes.ts';
import { matrix } from './matrix.ts';
import { dealRoutes } from './routes.ts';

export const deals: Room = { name: 'deals', uses: [], routes: [...dealRoutes, ...listRoutes], matrix };
