import type { DealView, TaskView } from '@qibu/contract';
import type { BaseWords, Room as WordRoom, Words } from '@qibu/phrases';
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { DealWords } from './parts/evidence/deal-words.ts';
import type { IconName } from './ui/icon.tsx';

/** The place of a room in the rail. */
export interface RoomNav {
  readonly to: string;
  readonly icon: IconName;
  readonly name: (words: BaseWords) => string;
  /** `g` then this. */
  readonly key?: string;
  /** In the phone's tab bar; the others are under "more". */
  readonly inTabBar?: true;
}

/** What the figures of the sections are read from. */
export type FiguredDeal = DealView & { readonly tasks: readonly TaskView[] };

/** A part of the deal page under one name in its bar. */
export interface DealSection<R extends WordRoom = WordRoom> {
  readonly id: string;
  /** Where it stands among the others, whichever room brings it. */
  readonly place: number;
  /** Whose words it is named in: those of the room that brings it. */
  readonly words: R;
  readonly name: (words: Words<R>) => string;
  /** What the section holds, in a line under its name. */
  readonly note: (words: Words<R>) => string;
  /** Its most telling figure, beside its name in the bar; null = none. */
  readonly figure: (deal: FiguredDeal, words: Words<R>) => string | null;
  readonly load: () => Promise<ComponentType<DealSectionProps>>;
}
export interface DealSectionProps {
  readonly deal: DealView;
}

/** What every panel of the deal page is given; most of its own read what they need from the page itself. */
export interface DealPanelProps {
  readonly deal: DealView;
  readonly words: DealWords;
  /** What the address says the panel is about: a slot, a piece of evidence, a stage. */
  readonly about: string | undefined;
  readonly onClose: () => void;
}
/** A panel of the deal page, opened by its name in the address: `?panel=evidence&about=sso.budget`. */
export interface DealPanel {
  readonly id: string;
  /** Fetched when it is first opened; null = the page itself shows it. */
  readonly load: (() => Promise<ComponentType<DealPanelProps>>) | null;
  /** What it would change: closed where the reader may not. Absent = it only shows. */
  readonly action?: string;
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
  readonly dealPanels?: readonly DealPanel[];
}
