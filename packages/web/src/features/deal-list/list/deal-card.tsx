import type { DealRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { StageMark } from '../../../ui/stage-mark.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import css from './list.module.css';
import { useRowMove } from './row-move.ts';

/** A deal on a phone: name, where we stand, stage, amount, and the next move. */
export function DealCard({ row }: { row: DealRow }) {
  const t = useRoomText('deals');
  const moveOf = useRowMove();
  const { id, name, account, standing, stage, amountMinor, currency, closesOn } = row;
  return (
    <Link to="/deals/$dealId" params={{ dealId: id }} className={css.card}>
      <span className={css.cardHead}>
        <b>{name}</b>
        <MoneyText minor={amountMinor} currency={currency} />
      </span>
      <span className={css.cardLine}>
        <span className="soft">{account?.name ?? t.deals.noAccount}</span>
        <DayText day={closesOn} />
      </span>
      <span className={css.cardLine}>
        <span className={css.marks}>
          <VerdictMark place={standing.place} p={standing.pFirst} />
          <MineCount count={standing.mines} high={standing.highFlags} />
        </span>
        <StageMark claimed={stage} evidenced={standing.evidencedStage} inflated={standing.inflated} />
      </span>
      <span className={css.cardMove}>{moveOf(row)}</span>
    </Link>
  );
}
