import { accounts } from './accounts/room.ts';
import { auth } from './auth/room.ts';
import { backups } from './backups/room.ts';
import { deals } from './deals/room.ts';
import { imports } from './import/room.ts';
import { people } from './people/room.ts';
import { review } from './review/room.ts';
import { search } from './search/room.ts';
import { settings } from './settings/room.ts';
import type { Room } from './http/room.ts';

/** Every room of the server. One more room is one more line here. */
export const ROOMS: readonly Room[] = [auth, people, settings, accounts, deals, search, review, imports, backups];
