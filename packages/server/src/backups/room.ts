import type { Room } from '../http/room.ts';
import { matrix } from './matrix.ts';
import { backupRoutes } from './routes.ts';

export const backups: Room = { name: 'backups', uses: [], routes: backupRoutes, matrix };
