import type { ParameterRow } from '@qibu/core';
import { useId } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { valueOf } from './draft.ts';
import type { GroupId } from './groups.ts';
import { useParameterEditing } from './parameter-editing.ts';
import css from './parameters.module.css';
import { SignalTable } from './signal-table.tsx';
import { ValueTable } from './value-table.tsx';

interface GroupProps {
  readonly id: GroupId;
  readonly rows: readonly ParameterRow[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Numbers of one kind behind their name; opened when wanted. */
export function Group({ id, rows, open, onToggle }: GroupProps) {
  const t = useRoomText('parameters', 'settings');
  const body = useId();
  const { draft } = useParameterEditing();
  const own = rows.filter((row) => valueOf(draft, row) !== row.initial).length;
  const words = t.settings.parameters;
  const name = t.parameters.groups[id];
  return (
    <section className={css.group}>
      <h2 className={css.groupName}>
        <button type="button" aria-expanded={open} aria-controls={open ? body : undefined} onClick={onToggle}>
          <span className={css.chevron} data-open={open || undefined}>
            <Icon name="right" size={14} />
          </span>
          {name}
          <span className={css.about}>{t.parameters.about[id]}</span>
          <span className={css.count}>
            {own > 0 && <span className={css.tag}>{fill(words.own, { count: own })}</span>}
            {rows.length}
          </span>
        </button>
      </h2>
      {open && (
        <div id={body} className={css.groupBody}>
          {id === 'signals' ? <SignalTable rows={rows} /> : <ValueTable rows={rows} label={name} />}
        </div>
      )}
    </section>
  );
}
