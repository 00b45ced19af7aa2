import * as contract from '@qibu/contract';
import { AppError } from '../error.ts';
import { type Bound, bind, bindRaw } from '../http/bind.ts';
import { loadBoard } from './board.ts';
import { exportDeals } from './export-deals.ts';
import { countDeals, pageOfDeals } from './list-deals.ts';

const listDeals = bind(contract.listDeals, async (scope, { query }) => {
  const { sort, order, cursor, limit, ...filter } = query;
  const { items, next } = await pageOfDeals(scope, { filter, sort, order }, { cursor, limit });
  return { items, next, count: await countDeals(scope, filter) };
});

/** The list of deals, the board, and the file of what they show. */
export const listRoutes: readonly Bound[] = [
  listDeals,
  bind(contract.getBoard, async (scope, { query }) => ({ columns: await loadBoard(scope, query) })),
  bindRaw(contract.exportDeals, async (instance, { query }, { actor, reply }) => {
    if (!actor) throw new AppError('auth.required');
    return exportDeals(instance, { actor, asked: query, reply });
  }),
];
