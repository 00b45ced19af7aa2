import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMedia } from '../lib/media.ts';
import { type Shortcut, useShortcuts } from '../lib/shortcuts.ts';
import { useText } from '../lib/text.tsx';
import { SkeletonRows } from './skeleton.tsx';
import type { CellEditorOf, Column, Sort } from './table/column.ts';
import { cellAt, ROW_OR_CELL, walkCells } from './table/cells.ts';
import { HeadCell } from './table/head.tsx';
import { leastWidth, type TableLayout, tracksOf, useLayout, visibleColumns } from './table/layout.ts';
import { TableRow } from './table/row.tsx';
import css from './table/table.module.css';
import { Tools } from './table/tools.tsx';
import { useEditing } from './table/use-editing.ts';
import { useFocusSoon } from './table/use-focus-soon.ts';
import { revealRow, useRemainingHeight, useRows } from './table/use-rows.ts';

export type { Column, Sort } from './table/column.ts';

export interface DataTableProps<T> {
  /** The one table the page is about: j and k reach it from anywhere. */
  readonly main?: boolean;
  /** Remembers widths and hidden columns under this name; also its accessible name. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Near the last row: load more. Keep it stable. */
  readonly onEnd?: () => void;
  readonly loading?: boolean;
  /** All rows there are, when more are to come. */
  readonly total?: number;
  readonly empty?: ReactNode;
  /** Pixels; by default what is left of the window. */
  readonly height?: number;
  /** A row as two lines on a phone, instead of the columns made for it. */
  readonly phoneRow?: (row: T) => ReactNode;
  /** Edits the cells of the columns with `edit`; says when it is done. */
  readonly editor?: (cell: Parameters<CellEditorOf<T>>[0] & { readonly onDone: () => void }) => ReactNode;
}

const ROW_DESK = 36;
const ROW_PHONE = 44;
const ROW_TWO_LINES = 64;
const TOOLS_WIDTH = 60;

/** Rows of one kind: virtual, sticky head, sort, resize, hide, copy; j k enter walk it. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { columns, rows, loading = false, empty } = props;
  const { phone } = useMedia();
  const table = useLayout(props.name);
  // The same list as long as nothing changed: rows compare it.
  const visible = useMemo(() => visibleColumns(columns, table.layout, phone), [columns, table.layout, phone]);
  const twoLines = phone && props.phoneRow !== undefined;
  const rowHeight = twoLines ? ROW_TWO_LINES : phone ? ROW_PHONE : ROW_DESK;
  const tracks = twoLines
    ? 'minmax(0, 1fr)'
    : `${tracksOf(visible, table.layout, phone)}${phone ? '' : ` ${TOOLS_WIDTH}px`}`;
  const scroll = useRef<HTMLDivElement>(null);
  const height = useRemainingHeight(scroll, props.height);
  const shared = { ...props, visible, phone, tracks, rowHeight };
  if (rows.length === 0 && !loading) return empty ?? <Nothing />;
  // A short table is only as tall as its rows.
  const needed = 34 + rows.length * rowHeight + 1;
  return (
    <div
      ref={scroll}
      className={`${css.scroll} ${phone ? css.phone : ''}`}
      style={
        {
          height: loading && rows.length === 0 ? 'auto' : Math.min(height, needed + 16),
          '--tracks': tracks,
          '--least': `${leastWidth(visible, table.layout) + TOOLS_WIDTH}px`,
        } as CSSProperties
      }
    >
      <div className={css.grid} role="grid" aria-label={props.label} aria-rowcount={(props.total ?? rows.length) + 1}>
        {!twoLines && <Head {...shared} table={table} />}
        {rows.length === 0 ? <SkeletonRows /> : <Body {...shared} scroll={scroll} />}
      </div>
    </div>
  );
}

function Nothing() {
  const t = useText();
  return <p className={css.foot}>{t.common.table.noRows}</p>;
}

interface Shared<T> extends DataTableProps<T> {
  readonly visible: readonly Column<T>[];
  readonly phone: boolean;
  readonly tracks: string;
  readonly rowHeight: number;
}

function Head<T>({ columns, visible, rows, sort, onSort, table, phone, tracks }: Shared<T> & { table: TableLayout }) {
  return (
    <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: tracks }}>
      {visible.map((column) => (
        <HeadCell
          key={column.id}
          column={column}
          sort={sort}
          onSort={onSort}
          onResize={phone ? undefined : (width) => table.resize(column.id, width)}
        />
      ))}
      {!phone && <Tools columns={columns} visible={visible} rows={rows} layout={table.layout} onShow={table.show} />}
    </div>
  );
}

interface BodyProps<T> extends Shared<T> {
  readonly scroll: RefObject<HTMLDivElement | null>;
}

function Body<T>(props: BodyProps<T>) {
  const { rows, visible, rowKey, onOpen, scroll, rowHeight, tracks } = props;
  const phoneRow = props.phone ? props.phoneRow : undefined;
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const { first, end } = useRows({ scroll, count: rows.length, rowHeight, onEnd: props.onEnd });
  const focusSoon = useFocusSoon(body);
  const editing = useEditing(props, focusSoon);
  const go = (to: number, cell = -1) => {
    const index = Math.min(rows.length - 1, Math.max(0, to));
    setCurrent(index);
    revealRow(scroll.current, index, rowHeight);
    focusSoon(index, cell);
  };
  useTableKeys(props, (by) => go(body.current?.contains(document.activeElement) ? current + by : current));
  const key = (event: KeyboardEvent) => {
    const row = rows[current];
    const target = moveOf(event.key, current, rows.length);
    // While the next row is still being drawn, the key comes from the row before it.
    if (!(event.target instanceof HTMLElement && event.target.matches(ROW_OR_CELL))) return;
    if (row !== undefined && (editing.byKey(event, row) || walkCells(event))) return;
    if (target !== null) {
      event.preventDefault();
      go(target, cellAt(event.target));
    } else if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
  };
  return (
    <div ref={body} role="rowgroup" className={css.body} style={{ height: rows.length * rowHeight }} onKeyDown={key}>
      {rows.slice(first, end).map((row, at) => {
        const index = first + at;
        return (
          <TableRow
            key={rowKey(row)}
            row={row}
            index={index}
            isCurrent={index === Math.min(current, rows.length - 1)}
            visible={visible}
            tracks={tracks}
            height={rowHeight}
            onFocus={setCurrent}
            onOpen={onOpen}
            phoneRow={phoneRow}
            onEdit={editing.byClicks}
            canEdit={props.editor !== undefined}
            edited={editing.edited?.row === rowKey(row) ? editing.edited : undefined}
          />
        );
      })}
    </div>
  );
}

/** Lists the keys of the table; from elsewhere on the page they lead into the one the page is about. */
function useTableKeys<T>({ main = false, onOpen, editor, scroll }: BodyProps<T>, walk: (by: number) => void): void {
  const t = useText();
  const open: Shortcut[] = onOpen ? [{ keys: 'enter', label: t.nav.keys.open }] : [];
  const edit: Shortcut[] = editor ? [{ keys: 'F2', label: t.nav.keys.editCell }] : [];
  const step: Shortcut[] = [
    { keys: 'j', label: t.nav.keys.next, run: () => walk(1) },
    { keys: 'k', label: t.nav.keys.previous, run: () => walk(-1) },
  ];
  useShortcuts([...step, ...open, ...edit], 'list', main ? undefined : scroll);
}

const PAGE = 15;
/** Where a key leads from a row; null when it does not move. */
function moveOf(key: string, from: number, count: number): number | null {
  if (key === 'j' || key === 'ArrowDown') return from + 1;
  if (key === 'k' || key === 'ArrowUp') return from - 1;
  if (key === 'PageDown') return from + PAGE;
  if (key === 'PageUp') return from - PAGE;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
