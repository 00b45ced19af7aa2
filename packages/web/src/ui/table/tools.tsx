import { Checkbox, Popover } from '@mantine/core';
import { fill, useText } from '../../lib/text.tsx';
import { Icon } from '../icon.tsx';
import { showDone, showError } from '../toast.tsx';
import type { Column } from './column.ts';
import { isShown, type Layout, toTsv } from './layout.ts';
import css from './table.module.css';

interface ToolsProps<T> {
  readonly columns: readonly Column<T>[];
  readonly visible: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly layout: Layout;
  readonly onShow: (column: string, shown: boolean) => void;
}

/** Which columns to show, and copying what is seen. */
export function Tools<T>({ columns, visible, rows, layout, onShow }: ToolsProps<T>) {
  const t = useText();
  const copy = () =>
    navigator.clipboard
      .writeText(toTsv(visible, rows))
      .then(() => showDone(fill(t.common.table.copiedRows, { count: rows.length })), showError);
  return (
    <div className={`${css.tools} screen-only`} role="columnheader" aria-label={t.common.table.columns}>
      <button
        type="button"
        className={css.tool}
        title={t.common.table.copyTsv}
        aria-label={t.common.table.copyTsv}
        onClick={copy}
      >
        <Icon name="copy" size={16} />
      </button>
      <Popover position="bottom-end" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <button
            type="button"
            className={css.tool}
            title={t.common.table.columns}
            aria-label={t.common.table.columnsTitle}
          >
            <Icon name="columns" size={16} />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={css.menu ?? ''}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.title}
              disabled={column.fixed === true}
              checked={isShown(column, layout)}
              onChange={(event) => onShow(column.id, event.currentTarget.checked)}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
