import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Menu } from '@mantine/core';
import type { DealRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import css from './board.module.css';

interface BoardCardProps {
  readonly row: DealRow;
  /** Stages it may be moved to; empty = it cannot be moved here. */
  readonly stages: readonly string[];
  readonly onMove: (to: string) => void;
}

/** Name, amount, where we stand, risks; dragged by mouse, moved from its menu by keyboard. */
export function BoardCard({ row, stages, onMove }: BoardCardProps) {
  const t = useRoomText('deals');
  const { card, isDragged } = useDrag(row, stages.length > 0);
  const { id, name, account, owner, amountMinor, currency, standing } = row;
  return (
    <li ref={card} className={css.card} data-dragged={isDragged} data-card>
      <div className={css.cardHead}>
        <Link to="/deals/$dealId" params={{ dealId: id }} title={name}>
          {name}
        </Link>
        {stages.length > 0 && <MoveMenu row={row} stages={stages} onMove={onMove} />}
      </div>
      <p className={css.account}>{account?.name ?? t.deals.noAccount}</p>
      <div className={css.cardLine}>
        <MoneyText minor={amountMinor} currency={currency} />
        <span className={css.marks}>
          <VerdictMark place={standing.place} p={standing.pFirst} />
          <MineCount count={standing.mines} high={standing.highFlags} />
        </span>
      </div>
      <div className={css.cardLine}>
        <span className="soft">{owner.name}</span>
        {standing.inflated && <span className={css.inflated}>{t.words.stageInflated}</span>}
      </div>
    </li>
  );
}

/** The way to move a card without a mouse. */
function MoveMenu({ row, stages, onMove }: BoardCardProps) {
  const t = useRoomText('deals');
  const stageName = useStageName();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={24}
          data-move
          aria-label={fill(t.deals.boardView.moveOf, { name: row.name })}
          title={t.deals.boardView.move}
        >
          <Icon name="more" size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.deals.boardView.move}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item key={stage} disabled={stage === row.stage} onClick={() => onMove(stage)}>
            {stageName(stage)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useDrag(row: DealRow, enabled: boolean) {
  const card = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !enabled) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ row }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [row, enabled]);
  return { card, isDragged };
}
