import { Checkbox, Popover } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { Icon } from '../icon.tsx';
import type { Column } from './column.ts';
import { isShown, type Layout } from './layout.ts';
import css from './table.module.css';

export interface ColumnMenuProps<T> {
  readonly columns: readonly Column<T>[];
  readonly layout: Layout;
  readonly onShow: (column: string, shown: boolean) => void;
}

/** Which columns to show; opened as soon as it is here, for it is fetched when it is first wanted. */
export function ColumnMenu<T>({ columns, layout, onShow }: ColumnMenuProps<T>) {
  const t = useText();
  return (
    <Popover defaultOpened position="bottom-end" trapFocus returnFocus withinPortal>
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
  );
}
