import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { reviewRoutes } from './routes.ts';

export const review: Room = { name: 'review', uses: ['deals'], routes: reviewRoutes, matrix };
