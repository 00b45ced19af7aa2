import { useCallback, useState } from 'react';
import type { Column } from './column.ts';

/** What the reader changed about a table: kept on this device. */
export interface Layout {
  readonly widths: Readonly<Record<string, number>>;
  /** Shown or hidden by choice; absent = as designed. */
  readonly shown: Readonly<Record<string, boolean>>;
}
const EMPTY: Layout = { widths: {}, shown: {} };
const MIN_WIDTH = 56;

function kept(name: string): Layout {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(`qibu.table.${name}`) ?? '{}') as Partial<Layout>) };
  } catch {
    return EMPTY;
  }
}

export interface TableLayout {
  readonly layout: Layout;
  readonly resize: (column: string, width: number) => void;
  readonly show: (column: string, shown: boolean) => void;
}

/** Widths and hidden columns of a table by its name. */
export function useLayout(name: string): TableLayout {
  const [layout, setLayout] = useState(() => kept(name));
  const change = useCallback(
    (next: (now: Layout) => Layout) =>
      setLayout((now) => {
        const changed = next(now);
        localStorage.setItem(`qibu.table.${name}`, JSON.stringify(changed));
        return changed;
      }),
    [name],
  );
  const resize = useCallback(
    (column: string, width: number) =>
      change((now) => ({ ...now, widths: { ...now.widths, [column]: Math.max(MIN_WIDTH, Math.round(width)) } })),
    [change],
  );
  const show = useCallback(
    (column: string, shown: boolean) => change((now) => ({ ...now, shown: { ...now.shown, [column]: shown } })),
    [change],
  );
  return { layout, resize, show };
}

export const isShown = <T>(column: Column<T>, layout: Layout): boolean =>
  column.fixed === true || (layout.shown[column.id] ?? column.hidden !== true);

const ON_A_PHONE = 3;

/** The visible columns: on a phone those meant for it, or else the first few. */
export function visibleColumns<T>(columns: readonly Column<T>[], layout: Layout, phone: boolean): readonly Column<T>[] {
  const shown = columns.filter((column) => isShown(column, layout));
  if (!phone) return shown;
  const made = columns.filter((column) => column.phone === true);
  return made.length > 0 ? made : shown.slice(0, ON_A_PHONE);
}

const isGrower = <T>(column: Column<T>, columns: readonly Column<T>[]): boolean =>
  columns.some(({ grow }) => grow) ? column.grow === true : column === columns[0];

/** Grid tracks: growers share what is left equally; the others keep their width, or shrink as far as they may. */
export function tracksOf<T>(columns: readonly Column<T>[], layout: Layout, phone: boolean): string {
  return columns
    .map((column) => {
      if (phone) return isGrower(column, columns) ? 'minmax(0, 1fr)' : 'max-content';
      const least = leastOf(column, layout);
      if (isGrower(column, columns)) return `minmax(${least}px, 1fr)`;
      const width = layout.widths[column.id] ?? column.width;
      return least < width ? `minmax(${least}px, ${width}px)` : `${width}px`;
    })
    .join(' ');
}

const leastOf = <T>({ id, least, width }: Column<T>, { widths }: Layout): number => widths[id] ?? least ?? width;

/** How narrow a table may become before it scrolls sideways. */
export const leastWidth = <T>(columns: readonly Column<T>[], layout: Layout): number =>
  columns.reduce((sum, column) => sum + leastOf(column, layout), 0);

/** Rows as text that a spreadsheet takes: tabs between, formulas disarmed. */
export function toTsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const clean = (text: string): string => {
    const line = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(line) && !/^[+-]?[\d.,]+$/.test(line) ? `'${line}` : line;
  };
  const head = columns.map(({ title }) => clean(title)).join('\t');
  return [head, ...rows.map((row) => columns.map(({ text }) => clean(text(row))).join('\t'))].join('\n');
}
