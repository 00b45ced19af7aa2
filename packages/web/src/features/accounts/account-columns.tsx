import type { AccountRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import { dayIn } from '../../lib/days.ts';
import { useMe } from '../../lib/me.ts';
import { formatMoney } from '../../lib/money.ts';
import { useLanguage, useRoomText } from '../../lib/text.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import css from './accounts.module.css';
import { GradeMark } from './grade-mark.tsx';

/** The columns people need first, in this order. */
export function useAccountColumns(): readonly Column<AccountRow>[] {
  const t = useRoomText('accounts');
  const language = useLanguage();
  const { currency, timeZone, today } = useMe().workspace;
  return useMemo(() => {
    const names = t.accounts.columns;
    const size = (row: AccountRow) => t.words.customerSize[row.size];
    const plain = (id: 'industry' | 'region', width: number, hidden: boolean): Column<AccountRow> => ({
      id,
      title: names[id],
      edit: true,
      width,
      hidden,
      cell: (row) => row[id] ?? '',
      text: (row) => row[id] ?? '',
    });
    const count = (id: 'openDeals' | 'contacts'): Column<AccountRow> => ({
      id,
      title: names[id],
      width: 76,
      align: 'end',
      cell: (row) => (row[id] === 0 ? <span className="soft">0</span> : row[id].toLocaleString()),
      text: (row) => String(row[id]),
    });
    return [
      {
        id: 'name',
        title: names.name,
        edit: true,
        width: 240,
        grow: true,
        fixed: true,
        phone: true,
        sortable: true,
        text: ({ name }) => name,
        cell: ({ id, name, strategic }) => (
          <>
            <Link to="/accounts/$accountId" params={{ accountId: id }} title={name}>
              {name}
            </Link>
            {strategic && <span className="soft small"> {t.accounts.strategic}</span>}
          </>
        ),
      },
      {
        id: 'grade',
        title: names.grade,
        width: 130,
        phone: true,
        text: ({ grade, paymentWarning }) =>
          [grade ?? t.accounts.ungraded, paymentWarning ? t.accounts.paymentBad : ''].filter(Boolean).join(' '),
        cell: ({ grade, paymentWarning }) => <GradeMark grade={grade} paymentWarning={paymentWarning} />,
      },
      count('openDeals'),
      {
        id: 'openAmount',
        title: names.openAmount,
        width: 120,
        align: 'end',
        phone: true,
        sortable: true,
        text: ({ openAmounts }) =>
          openAmounts
            .map(({ minor, currency: own }) => formatMoney(minor, own, { language, symbol: own !== currency }))
            .join(' + '),
        cell: ({ openAmounts }) => (
          <span className={css.amount}>
            {openAmounts.length === 0 && <span className="soft">—</span>}
            {openAmounts.map(({ minor, currency: own }, at) => (
              <Fragment key={own}>
                {at > 0 && ' + '}
                <MoneyText minor={minor} currency={own} />
              </Fragment>
            ))}
          </span>
        ),
      },
      { id: 'size', title: names.size, edit: true, width: 124, cell: size, text: size },
      plain('industry', 120, false),
      plain('region', 110, true),
      {
        id: 'owner',
        title: names.owner,
        edit: true,
        width: 96,
        cell: ({ owner }) => owner.name,
        text: ({ owner }) => owner.name,
      },
      count('contacts'),
      {
        id: 'updated',
        title: names.updated,
        width: 96,
        sortable: true,
        text: ({ updatedAt }) => dayIn(updatedAt, timeZone),
        cell: ({ updatedAt }) => <DayText day={dayIn(updatedAt, timeZone)} relative from={today} />,
      },
    ];
  }, [t, language, currency, timeZone, today]);
}
