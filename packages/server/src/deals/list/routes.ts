import * as contract from '@qibu/contract';
import { AppError } from '../../error.ts';
import { type Bound, bind, bindRaw } from '../../http/bind.ts';
import { loadBoard } from './board.ts';
import { exportDeals } from './export-deals.ts';
import { listDeals } from './list-deals.ts';

/** The list of deals, the board, and the file of what they show. */
export const listRoutes: readonly Bound[] = [
  bind(contract.listDeals, (scope, { query }) => {
    const { sort, order, cursor, limit, ...filter } = query;
    return listDeals(scope, { filter, sort, order }, { cursor, limit });
  }),
  bind(contract.getBoard, async (scope, { query }) => ({ columns: await loadBoard(scope, query) })),
  bindRaw(contract.exportDeals, async (instance, { query }, { actor, reply }) => {
    if (!actor) throw new AppError('auth.required');
    return exportDeals(instance, { actor, asked: query, reply });
  }),
];
