import type { DealPanel } from '../../room.ts';
import { ROOMS } from '../../rooms.ts';

/** Every panel the address can open, whichever room brings it. */
export const PANELS: readonly DealPanel[] = ROOMS.flatMap((room): readonly DealPanel[] =>
  'dealPanels' in room ? room.dealPanels : [],
);
