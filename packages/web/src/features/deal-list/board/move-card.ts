import type { DealRow, getBoard, ReplyOf } from '@qibu/contract';

export type Columns = ReplyOf<typeof getBoard>['columns'];
export type ColumnView = Columns[number];

/** A card taken to another column, counts and totals with it. */
export function moveCard(columns: Columns, card: DealRow, to: string): Columns {
  return columns.map((column) => {
    if (column.stage === card.stage)
      return shifted({ ...column, cards: column.cards.filter(({ id }) => id !== card.id) }, card, -1);
    if (column.stage === to) return shifted({ ...column, cards: [{ ...card, stage: to }, ...column.cards] }, card, 1);
    return column;
  });
}

function shifted(column: ColumnView, { amountMinor, currency }: DealRow, by: 1 | -1): ColumnView {
  const change = by * (amountMinor ?? 0);
  const known = column.totals.some((total) => total.currency === currency);
  const totals = column.totals.map((total) =>
    total.currency === currency ? { ...total, amountMinor: total.amountMinor + change } : total,
  );
  return {
    ...column,
    count: column.count + by,
    totals: known ? totals : [...totals, { currency, amountMinor: change }],
  };
}
