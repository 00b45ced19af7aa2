import type { ContactRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { reachLink } from '../../lib/contact-links.ts';
import { dayIn } from '../../lib/days.ts';
import { useMe } from '../../lib/me.ts';
import { useMedia } from '../../lib/media.ts';
import { useRoomText } from '../../lib/text.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DayText } from '../../ui/day-text.tsx';

type Plain = 'title' | 'department' | 'phone' | 'email';

/** A number that dials, an address that opens a message; other text as it is. */
function Reached({ as, value }: { as: Plain; value: string | null }) {
  const link = reachLink(as, value);
  return link === null ? value : <a href={link}>{value}</a>;
}

/** The columns people need first, in this order. */
export function useContactColumns(): readonly Column<ContactRow>[] {
  const t = useRoomText('contacts');
  const { timeZone, today } = useMe().workspace;
  const { phone } = useMedia();
  return useMemo(() => {
    const names = t.contacts.columns;
    const plain = (id: Plain, width: number, hidden = false): Column<ContactRow> => ({
      id,
      title: names[id],
      edit: true,
      width,
      hidden,
      cell: (row) => <Reached as={id} value={row[id]} />,
      text: (row) => row[id] ?? '',
    });
    return [
      {
        id: 'name',
        title: names.name,
        edit: true,
        width: 130,
        grow: phone,
        fixed: true,
        phone: true,
        sortable: true,
        text: ({ name }) => name,
        cell: ({ id, name, account }) => {
          const link = (
            <Link to="/contacts/$contactId" params={{ contactId: id }}>
              {name}
            </Link>
          );
          // Beside other text, colour alone would not tell a link.
          return phone ? (
            <>
              <strong>{link}</strong> <span className="soft small">{account.name}</span>
            </>
          ) : (
            link
          );
        },
      },
      {
        id: 'account',
        title: names.account,
        width: 220,
        grow: !phone,
        text: ({ account }) => account.name,
        cell: ({ account }) => (
          <Link to="/accounts/$accountId" params={{ accountId: account.id }} title={account.name}>
            {account.name}
          </Link>
        ),
      },
      plain('title', 150),
      plain('department', 120),
      plain('phone', 130),
      plain('email', 180, true),
      {
        id: 'deals',
        title: names.deals,
        width: 70,
        align: 'end',
        text: ({ deals }) => String(deals),
        cell: ({ deals }) => (deals === 0 ? <span className="soft">0</span> : deals),
      },
      {
        id: 'lastContact',
        title: names.lastContact,
        width: 110,
        phone: true,
        sortable: true,
        text: ({ lastContactOn }) => lastContactOn ?? '',
        cell: ({ lastContactOn }) =>
          lastContactOn === null ? (
            <span className="soft">{t.contacts.neverMet}</span>
          ) : (
            <DayText day={lastContactOn} relative from={today} />
          ),
      },
      {
        id: 'updated',
        title: names.updated,
        width: 96,
        sortable: true,
        hidden: true,
        text: ({ updatedAt }) => dayIn(updatedAt, timeZone),
        cell: ({ updatedAt }) => <DayText day={dayIn(updatedAt, timeZone)} relative from={today} />,
      },
    ];
  }, [t, timeZone, today, phone]);
}
