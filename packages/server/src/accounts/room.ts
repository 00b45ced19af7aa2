import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { accountRoutes } from './routes.ts';

export const accounts: Room = { name: 'accounts', uses: ['deals'], routes: accountRoutes, matrix };
