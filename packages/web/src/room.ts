import type { DealView, TaskView } from '@qibu/contract';
import type { BaseWords, Words } from '@qibu/phrases';
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { IconName } from './ui/icon.tsx';

/** The place of a room in the rail. */
export interface RoomNav {
  readonly to: string;
  readonly icon: IconName;
  readonly name: (words: BaseWords) => string;
  /** `g` then this. */
  readonly key?: string;
  readonly keyLabel?: (words: BaseWords) => string;
  /** In the phone's tab bar; the others are under "more". */
  readonly inTabBar?: true;
}

/** What the figures of the sections are read from. */
export type FiguredDeal = DealView & { readonly tasks: readonly TaskView[] };

/** A part of the deal page under one name in its bar. */
export interface DealSection {
  readonly id: string;
  /** Where it stands among the others, whichever room brings it. */
  readonly place: number;
  readonly name: (words: Words<'deal'>) => string;
  /** What the section holds, in a line under its name. */
  readonly note: (words: Words<'deal'>) => string;
  /** Its most telling figure, beside its name in the bar; null = none. */
  readonly figure: (deal: FiguredDeal, words: Words<'deal'>) => string | null;
  readonly load: () => Promise<ComponentType>;
}

/** One room of the pages and what it contributes. `rooms.ts` lists them all. */
export interface Room {
  /** The name of its folder. */
  readonly name: string;
  /** Its pages. Each fetches its code and its words when it is opened. */
  readonly routes: readonly AnyRoute[];
  /** Its pages stand outside the frame: nobody is signed in there. */
  readonly isOutside?: true;
  readonly nav?: RoomNav;
  readonly dealSections?: readonly DealSection[];
}
