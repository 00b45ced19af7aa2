export interface Shortcut {
  /** `j`, `enter`, `mod+k`, `shift+?`; `g d` = g, then d. */
  readonly keys: string;
  /** What it does, as the list of keys says it. Two keys of one label stand in one line. */
  readonly label: string;
  /** Absent where the element in focus takes the key itself: it is only listed. */
  readonly run?: (event: KeyboardEvent) => void;
  /** Works while typing too; for `mod+…` and `escape`. */
  readonly always?: boolean;
}

/** Where keys belong, nearest first: the list of keys is ordered by it. */
export const KEY_PLACES = ['panel', 'list', 'deal', 'page', 'everywhere'] as const;
export type KeyPlace = (typeof KEY_PLACES)[number];

export interface ShortcutGroup<Focus> {
  readonly place: KeyPlace;
  readonly list: () => readonly Shortcut[];
  /** Its keys hold only while the focus is inside; absent = wherever the focus is. */
  readonly holds?: (focus: Focus) => boolean;
}
export interface PlacedShortcut extends Shortcut {
  readonly place: KeyPlace;
}

/** The shortcuts in force, each key once: the nearest place wins, then the newest group. Groups come oldest first. */
export function shortcutsInForce<Focus>(groups: readonly ShortcutGroup<Focus>[], focus: Focus): PlacedShortcut[] {
  const here = groups.filter(({ holds }) => holds === undefined || holds(focus)).toReversed();
  const nearFirst = here.toSorted((a, b) => KEY_PLACES.indexOf(a.place) - KEY_PLACES.indexOf(b.place));
  const byKey = new Map<string, PlacedShortcut>();
  for (const { place, list } of nearFirst)
    for (const shortcut of list()) if (!byKey.has(shortcut.keys)) byKey.set(shortcut.keys, { ...shortcut, place });
  return [...byKey.values()];
}

export interface KeyLine {
  readonly label: string;
  readonly keys: readonly string[];
}

/** The shortcuts in force as they are listed: by place, one line for each thing to do. */
export const keyLines = (shortcuts: readonly PlacedShortcut[]): { place: KeyPlace; lines: KeyLine[] }[] =>
  KEY_PLACES.map((place) => {
    const here = Map.groupBy(
      shortcuts.filter((one) => one.place === place),
      ({ label }) => label,
    );
    return { place, lines: [...here].map(([label, same]) => ({ label, keys: same.map(({ keys }) => keys) })) };
  }).filter(({ lines }) => lines.length > 0);
