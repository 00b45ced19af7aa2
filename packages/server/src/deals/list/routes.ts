import * as contract from '@qibu/contract';
import type { DealRow } from '@qibu/contract';
import type { Day } from '@qibu/core';
import type { z } from 'zod';
import { Printed, printed } from '../../lists/printed.ts';
import { showOn, type ShownRow } from '../../standing/present-row.ts';
import { type Bound, bind } from '../../http/bind.ts';
import { boardOf } from './board.ts';
import { groupsOf } from './groups.ts';
import { exportedDeals } from './export-deals.ts';
import { bindExport } from '../../http/bind-export.ts';
import { leftOutForCurrency, pageOfDeals } from './list-deals.ts';

type Page = z.input<typeof contract.listDeals.reply>;
type Board = z.input<typeof contract.getBoard.reply>;
const sentOn = (today: Day, row: ShownRow) => new Printed<DealRow>(showOn(today, row));

type DealsExport = z.output<typeof contract.exportDeals.query>;
const asExported = ({ sort, order, ...filter }: DealsExport) => exportedDeals({ filter, sort, order });

/** The list of deals, the board, and the file of what they show. */
export const listRoutes: readonly Bound[] = [
  bind(contract.listDeals, async (scope, { query }) => {
    const { sort, order, cursor, limit, ...filter } = query;
    const [{ rows, ...page }, elsewhere] = await Promise.all([
      pageOfDeals(scope, { filter, sort, order }, { cursor, limit }),
      cursor === undefined ? leftOutForCurrency(scope, filter) : null,
    ]);
    return printed<Page>({ items: rows.map((row) => sentOn(scope.today, row)), ...page, elsewhere });
  }),
  bind(contract.getBoard, async (scope, { query }) => {
    const { by: _, cards: __, ...filter } = query;
    const [columns, elsewhere] = await Promise.all([
      boardOf(scope, query, (row) => sentOn(scope.today, row)),
      leftOutForCurrency(scope, { ...filter, outcome: ['open'] }),
    ]);
    return printed<Board>({ columns, elsewhere });
  }),
  bind(contract.listDealGroups, async (scope, { query }) => {
    const { by: _, ...filter } = query;
    const [groups, elsewhere] = await Promise.all([groupsOf(scope, query), leftOutForCurrency(scope, filter)]);
    return { ...groups, elsewhere };
  }),
  bindExport(contract.exportDeals, 'csv', asExported),
  bindExport(contract.exportDealsWorkbook, 'xlsx', asExported),
];
