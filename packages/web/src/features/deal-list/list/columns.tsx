import type { DealRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dayIn } from '../../../lib/days.ts';
import { useMe } from '../../../lib/me.ts';
import { formatMoney } from '../../../lib/money.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { chanceText } from '../../../ui/numbers.ts';
import { StageMark, useStageName } from '../../../ui/stage-mark.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { useRowMove } from './row-move.ts';

/** The columns people need first, in this order. */
export function useDealColumns(): readonly Column<DealRow>[] {
  const t = useRoomText('deals');
  const language = useLanguage();
  const stageName = useStageName();
  const moveOf = useRowMove();
  const { timeZone, today } = useMe().workspace;
  return useMemo(() => {
    const names = t.deals.columns;
    // English words are longer, Chinese names are not.
    const width = (chinese: number, english: number): number => (language === 'en' ? english : chinese);
    const stageText = ({ stage, standing }: DealRow): string =>
      `${stageName(stage)} → ${stageName(standing.evidencedStage)}`;
    const silence = ({ standing }: DealRow): string =>
      standing.silentDays === null ? t.deals.noContact : fill(t.common.days, { days: standing.silentDays });
    return [
      {
        id: 'name',
        title: names.name,
        edit: true,
        width: width(190, 180),
        least: width(162, 136),
        grow: true,
        fixed: true,
        sortable: true,
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <Link to="/deals/$dealId" params={{ dealId: id }} title={name}>
            {name}
          </Link>
        ),
      },
      {
        id: 'account',
        title: names.account,
        width: width(122, 120),
        least: width(96, 84),
        text: ({ account }) => account?.name ?? '',
        cell: ({ account }) => account?.name ?? <span className="soft">{t.deals.noAccount}</span>,
      },
      {
        id: 'verdict',
        title: names.verdict,
        width: width(118, 164),
        text: ({ standing }) =>
          `${t.words.place[standing.place]} ${standing.pFirst === null ? '' : chanceText(standing.pFirst)}`.trim(),
        cell: ({ standing }) => <VerdictMark place={standing.place} p={standing.pFirst} />,
      },
      {
        id: 'flags',
        title: names.flags,
        width: width(58, 56),
        text: ({ standing }) => String(standing.mines),
        cell: ({ standing }) => <MineCount count={standing.mines} high={standing.highFlags} />,
      },
      {
        id: 'stage',
        title: names.stage,
        width: width(156, 200),
        text: stageText,
        cell: ({ stage, standing }) => (
          <StageMark claimed={stage} evidenced={standing.evidencedStage} inflated={standing.inflated} />
        ),
      },
      {
        id: 'amount',
        title: names.amount,
        edit: true,
        width: width(88, 72),
        align: 'end',
        sortable: true,
        text: ({ amountMinor, currency }) =>
          amountMinor === null ? '' : formatMoney(amountMinor, currency, { language, symbol: true }),
        cell: ({ amountMinor, currency }) => <MoneyText minor={amountMinor} currency={currency} />,
      },
      {
        id: 'closes',
        title: names.closes,
        edit: true,
        width: width(94, 100),
        align: 'end',
        sortable: true,
        text: ({ closesOn }) => closesOn ?? '',
        cell: ({ closesOn }) => <DayText day={closesOn} />,
      },
      {
        id: 'move',
        title: names.move,
        width: width(150, 140),
        least: width(110, 92),
        grow: true,
        text: moveOf,
        cell: (row) => {
          const move = moveOf(row);
          return <span title={move}>{move}</span>;
        },
      },
      {
        id: 'silent',
        title: names.silent,
        width: width(74, 66),
        align: 'end',
        sortable: true,
        text: silence,
        cell: (row) => <span className={row.standing.silentDays === null ? 'soft' : ''}>{silence(row)}</span>,
      },
      { id: 'owner', title: names.owner, width: 68, text: ({ owner }) => owner.name, cell: ({ owner }) => owner.name },
      {
        id: 'updated',
        title: names.updated,
        width: 104,
        align: 'end',
        sortable: true,
        hidden: true,
        text: ({ updatedAt }) => dayIn(updatedAt, timeZone),
        cell: ({ updatedAt }) => <DayText day={dayIn(updatedAt, timeZone)} from={today} />,
      },
    ];
  }, [t, language, stageName, moveOf, timeZone, today]);
}
