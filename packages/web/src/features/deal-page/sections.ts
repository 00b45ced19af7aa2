import type { Room as WordRoom } from '@qibu/phrases';
import type { DealSection } from '../../room.ts';
import { ROOMS } from '../../rooms.ts';
import { besideIn, inOrder, namedIn } from './section-order.ts';

/** Every section that has content, whichever room brings it, in the order of the page. */
export const SECTIONS: readonly DealSection[] = inOrder(
  ROOMS.flatMap((room): readonly DealSection[] => ('dealSections' in room ? room.dealSections : [])),
);
/** Where the words that the sections are named in come from. */
export const SECTION_WORDS: readonly WordRoom[] = [...new Set(SECTIONS.map(({ words }) => words))];
export const SECTION_IDS: readonly string[] = SECTIONS.map(({ id }) => id);

/** The section an address names; the first when it names none, or one that is not there. */
export const sectionNamed = (id: string | undefined): string => namedIn(SECTION_IDS, id);

/** The section before or after one, or itself at the end. */
export const sectionBeside = (id: string, step: 1 | -1): string => besideIn(SECTION_IDS, id, step);
