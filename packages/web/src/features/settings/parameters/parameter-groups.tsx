import type { ParameterRow } from '@qibu/core';
import { useRef } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { Group } from './group.tsx';
import { GROUPS, rowsIn } from './groups.ts';
import { OwnValues } from './own-values.tsx';
import css from './parameters.module.css';
import { useFoundRows } from './use-found-rows.ts';
import { useOpenGroups } from './use-open-groups.ts';

/** What differs first, then all numbers in groups that open; words looked for open what holds them. */
export function ParameterGroups({ rows, ownStages }: { rows: readonly ParameterRow[]; ownStages: boolean }) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  const box = useRef<HTMLDivElement>(null);
  const { text, setText, isOpen, toggle, goTo } = useOpenGroups();
  const looking = text.trim() !== '';
  const found = useFoundRows(rows, text.trim());
  useShortcuts([{ keys: '/', label: words.search, run: () => box.current?.querySelector('input')?.focus() }], 'page');
  return (
    <div ref={box}>
      <FilterBar count={{ value: found.length, capped: false }}>
        <div className={css.search}>
          <SearchField label={words.search} value={text} onChange={setText} />
        </div>
      </FilterBar>
      {!looking && <OwnValues rows={rows} ownStages={ownStages} onGoTo={goTo} />}
      <div className={css.groups}>
        {GROUPS.map((group) => {
          const some = rowsIn(found, group);
          if (some.length === 0) return null;
          return (
            <Group key={group} id={group} rows={some} open={looking || isOpen(group)} onToggle={() => toggle(group)} />
          );
        })}
      </div>
      {found.length === 0 && <p className="soft">{fill(words.nothing, { text: text.trim() })}</p>}
    </div>
  );
}
