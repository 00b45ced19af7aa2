import { useId, type KeyboardEvent } from 'react';
import { numberText } from '../../../lib/number-text.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import type { DealsSearch } from '../deals-search.ts';
import { GroupRows } from './group-rows.tsx';
import css from './grouped.module.css';
import type { DealGroup } from './use-group-name.ts';

interface GroupSectionProps {
  readonly group: DealGroup;
  readonly name: string;
  /** The list narrowed to the group. */
  readonly search: DealsSearch;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** A group of deals: its name, how many and worth what; opened, the deals themselves. */
export function GroupSection({ group, name, search, open, onOpen }: GroupSectionProps) {
  const t = useRoomText('deals');
  const rows = useId();
  const key = (event: KeyboardEvent) => {
    const wanted = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : null;
    if (wanted === null || wanted === open) return;
    event.preventDefault();
    onOpen(wanted);
  };
  return (
    <section data-group aria-label={name}>
      <h2 className={css.head}>
        <button
          type="button"
          data-head
          aria-expanded={open}
          aria-controls={open ? rows : undefined}
          onClick={() => onOpen(!open)}
          onKeyDown={key}
        >
          <Icon name={open ? 'unfolded' : 'right'} size={14} />
          <span className={css.name}>{name}</span>
          <span className={css.count}>
            {fill(t.deals.grouping.count, { count: numberText(group.count, { most: 0 }) })}
          </span>
          <span className={css.totals}>
            {group.totals.length === 0 ? (
              <MoneyText minor={null} currency="" />
            ) : (
              group.totals.map(({ currency, amountMinor }) => (
                <MoneyText key={currency} minor={amountMinor} currency={currency} symbol />
              ))
            )}
          </span>
        </button>
      </h2>
      {open && (
        <div id={rows} className={css.rows}>
          <GroupRows name={name} search={search} />
        </div>
      )}
    </section>
  );
}
