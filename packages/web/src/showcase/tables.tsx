import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRoomText } from '../lib/text.tsx';
import { type Column, DataTable, type Sort } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { Section } from '../ui/section.tsx';
import css from './showcase.module.css';
import { Specimen } from './specimen.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: number | null;
}
const nothing = () => {};

export function Tables() {
  const t = useRoomText('deals');
  const [sort, setSort] = useState<Sort>({ column: 'amount', descending: true });
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      title: t.deals.columns.name,
      cell: ({ name }) => name,
      text: ({ name }) => name,
      width: 200,
      grow: true,
      fixed: true,
      sortable: true,
    },
    {
      id: 'amount',
      title: t.deals.columns.amount,
      cell: ({ amount }) => <MoneyText minor={amount} currency="CNY" />,
      text: ({ amount }) => String(amount),
      width: 120,
      align: 'end',
      sortable: true,
    },
  ];
  const rows = Array.from({ length: 40 }, (_, at) => ({
    id: String(at),
    name: `${t.words.stage.intent} ${at + 1}`,
    amount: at % 7 === 3 ? null : (40 - at) * 12_000_000,
  }));
  const shared = { label: t.deals.title, columns, rowKey: ({ id }: Row) => id };
  return (
    <Specimen name="DataTable, Section">
      <div className={css.table}>
        <Section holdsTable title={t.deals.title} note="sorted, with rows to open">
          <DataTable
            {...shared}
            name="showcase-rows"
            rows={rows}
            sort={sort}
            height={220}
            onSort={setSort}
            onOpen={nothing}
          />
        </Section>
        <Section holdsTable title={t.deals.title} note="loading">
          <DataTable {...shared} name="showcase-loading" rows={[]} loading />
        </Section>
        <Section holdsTable title={t.deals.title} note="empty">
          <DataTable
            {...shared}
            name="showcase-empty"
            rows={[]}
            empty={
              <EmptyState
                title={t.deals.empty.title}
                lines={[t.deals.empty.title2]}
                action={<Button>{t.deals.new}</Button>}
              />
            }
          />
        </Section>
      </div>
    </Specimen>
  );
}
