import { accountsRoom } from './features/accounts/room.ts';
import { contactsRoom } from './features/contacts/room.ts';
import { dealListRoom } from './features/deal-list/room.ts';
import { dealPageRoom } from './features/deal-page/room.ts';
import { importRoom } from './features/import/room.ts';
import { reviewRoom } from './features/review/room.ts';
import { settingsRoom } from './features/settings/room.ts';
import { setupRoom } from './features/setup/room.ts';
import { signInRoom } from './features/sign-in/room.ts';
import { todayRoom } from './features/today/room.ts';
import type { Room } from './room.ts';

/** Every room of the pages, in the order of a working day. One more room is one more line here. */
export const ROOMS = [
  todayRoom,
  dealListRoom,
  dealPageRoom,
  reviewRoom,
  accountsRoom,
  contactsRoom,
  importRoom,
  settingsRoom,
  signInRoom,
  setupRoom,
] as const satisfies readonly Room[];
