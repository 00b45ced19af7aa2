import type { RoomNav } from '../room.ts';
import { ROOMS } from '../rooms.ts';

type PlacedRoom = Extract<(typeof ROOMS)[number], { readonly nav: unknown }>;
export interface NavEntry extends RoomNav {
  readonly to: PlacedRoom['nav']['to'];
}

/** The rail, in the order of the rooms. */
export const NAV: readonly NavEntry[] = ROOMS.flatMap((room) => ('nav' in room ? [room.nav] : []));
