import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { importRoutes } from './routes.ts';

export const imports: Room = { name: 'import', uses: ['people'], routes: importRoutes, matrix };
