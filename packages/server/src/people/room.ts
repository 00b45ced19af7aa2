import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { peopleRoutes } from './routes.ts';

export const people: Room = { name: 'people', uses: ['deals'], routes: peopleRoutes, matrix };
