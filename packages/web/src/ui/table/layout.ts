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

/** Grid tracks: one column grows, the others keep their width. */
export function tracksOf<T>(columns: readonly Column<T>[], layout: Layout, phone: boolean): string {
  const grower = columns.find((column) => column.grow === true) ?? columns[0];
  return columns
    .map((column) => {
      const width = layout.widths[column.id] ?? column.width;
      if (phone) return column === grower ? 'minmax(0, 1fr)' : 'max-content';
      return column === grower ? `minmax(${width}px, 1fr)` : `${width}px`;
    })
    .join(' ');
}

/** Rows as text that a spreadsheet takes: tabs between, formulas disarmed. */
export function toTsv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const clean = (text: string): string => {
    const line = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(line) && !/^[+-]?[\d.,]+$/.test(line) ? `'${line}` : line;
  };
  const head = columns.map(({ title }) => clean(title)).join('\t');
  return [head, ...rows.map((row) => columns.map(({ text }) => clean(text(row))).join('\t'))].join('\n');
}
