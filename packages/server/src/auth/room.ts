import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { authRoutes } from './routes.ts';

export const auth: Room = { name: 'auth', uses: ['people'], routes: authRoutes, matrix };
