import { lazy, Suspense, useState } from 'react';
import { fill, useText } from '../../lib/text.tsx';
import { Icon } from '../icon.tsx';
import { showDone, showError } from '../toast.tsx';
import type { Column } from './column.ts';
import type { ColumnMenuProps } from './column-menu.tsx';
import { toTsv } from './layout.ts';
import css from './table.module.css';

const ColumnMenu = lazy(async () => ({ default: (await import('./column-menu.tsx')).ColumnMenu }));

interface ToolsProps<T> extends ColumnMenuProps<T> {
  readonly visible: readonly Column<T>[];
  readonly rows: readonly T[];
}

/** Which columns to show, and copying what is seen. */
export function Tools<T>({ columns, visible, rows, layout, onShow }: ToolsProps<T>) {
  const t = useText();
  const [wanted, setWanted] = useState(false);
  const copy = () =>
    navigator.clipboard
      .writeText(toTsv(visible, rows))
      .then(() => showDone(fill(t.common.table.copiedRows, { count: rows.length })), showError);
  const opener = (
    <button
      type="button"
      className={css.tool}
      title={t.common.table.columns}
      aria-label={t.common.table.columnsTitle}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      <Icon name="columns" size={16} />
    </button>
  );
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
      {wanted ? (
        <Suspense fallback={opener}>
          <ColumnMenu columns={columns as readonly Column<unknown>[]} layout={layout} onShow={onShow} />
        </Suspense>
      ) : (
        opener
      )}
    </div>
  );
}
