import type { DealSection } from '../../room.ts';

/** Sections in the order of the page, whichever room brings them. */
export const inOrder = (sections: readonly DealSection[]): readonly DealSection[] =>
  sections.toSorted((a, b) => a.place - b.place);

/** The one of these that an address names; the first when it names none, or one that is not there. */
export const namedIn = (ids: readonly string[], id: string | undefined): string =>
  ids.find((one) => one === id) ?? ids[0] ?? '';

/** The one before or after, or itself at the end. */
export function besideIn(ids: readonly string[], id: string, step: 1 | -1): string {
  const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + step));
  return ids[at] ?? id;
}
