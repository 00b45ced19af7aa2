import type { AccountView } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatMoney } from '../../../lib/money.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { StageMark, useStageName } from '../../../ui/stage-mark.tsx';
import { Section } from '../../../ui/section.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';

type Deal = AccountView['deals'][number];
const HEIGHT = 420;

/** Everything sold or lost here, the open ones first. */
export function Deals({ view }: { view: AccountView }) {
  const t = useRoomText('accounts');
  const navigate = useNavigate();
  const columns = useColumns();
  const { deals } = t.accounts;
  return (
    <Section
      holdsTable
      title={deals.title}
      note={view.deals.length === 0 ? undefined : fill(deals.open, { count: view.openDeals })}
      aside={
        view.deals.length > 0 && (
          <>
            <Link to="/deals" search={{ account: view.id, outcome: 'all' }}>
              {deals.all}
            </Link>{' '}
            <Link to="/deals" search={{ account: view.id, new: true }}>
              {deals.add}
            </Link>
          </>
        )
      }
    >
      <DataTable
        name="account-deals"
        label={deals.title}
        columns={columns}
        rows={view.deals}
        rowKey={({ id }) => id}
        height={HEIGHT}
        onOpen={({ id }) => void navigate({ to: '/deals/$dealId', params: { dealId: id } })}
        empty={
          <EmptyState
            title={deals.none}
            lines={[deals.noneLine]}
            action={
              <Link to="/deals" search={{ account: view.id, new: true }} className="button">
                {deals.add}
              </Link>
            }
          />
        }
      />
    </Section>
  );
}

function useColumns(): readonly Column<Deal>[] {
  const t = useRoomText('accounts');
  const language = useLanguage();
  const stageName = useStageName();
  const { stages } = useParameters();
  return useMemo(() => {
    const names = t.accounts.deals.columns;
    const rank = (id: string | null) => stages.findIndex((stage) => stage.id === id);
    const outcome = (deal: Deal) => t.words.outcome[deal.outcome];
    return [
      {
        id: 'name',
        title: names.name,
        width: 150,
        grow: true,
        fixed: true,
        phone: true,
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <Link to="/deals/$dealId" params={{ dealId: id }} title={name}>
            {name}
          </Link>
        ),
      },
      {
        id: 'verdict',
        title: names.verdict,
        width: 118,
        phone: true,
        // How it ended stands beside it; where we stood before says the opposite as often as not.
        text: ({ place, outcome: now }) => (now === 'open' ? t.words.place[place] : ''),
        cell: ({ place, outcome: now }) => now === 'open' && <VerdictMark place={place} />,
      },
      {
        id: 'stage',
        title: names.stage,
        width: 160,
        text: ({ stage, evidencedStage }) => `${stageName(stage)} → ${stageName(evidencedStage)}`,
        cell: ({ stage, evidencedStage, outcome: now }) => (
          <StageMark
            claimed={stage}
            evidenced={evidencedStage}
            inflated={now === 'open' && rank(stage) > rank(evidencedStage)}
          />
        ),
      },
      {
        id: 'amount',
        title: names.amount,
        width: 84,
        align: 'end',
        phone: true,
        text: ({ amountMinor, currency }) =>
          amountMinor === null ? '' : formatMoney(amountMinor, currency, { language }),
        cell: ({ amountMinor, currency }) => <MoneyText minor={amountMinor} currency={currency} />,
      },
      {
        id: 'closes',
        title: names.closes,
        width: 88,
        text: ({ closesOn }) => closesOn ?? '',
        cell: ({ closesOn }) => <DayText day={closesOn} />,
      },
      { id: 'outcome', title: names.outcome, width: 68, text: outcome, cell: outcome },
      {
        id: 'owner',
        title: names.owner,
        width: 80,
        hidden: true,
        text: ({ owner }) => owner.name,
        cell: ({ owner }) => owner.name,
      },
    ];
  }, [t, language, stageName, stages]);
}
