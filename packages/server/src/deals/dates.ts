import type { FieldError } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import type { DealHead } from '../ledger/deal-head.ts';

/** Nothing has happened tomorrow yet. `days` maps a field to its day. */
export function refuseFuture({ today }: Scope, days: ReadonlyMap<string, string>): void {
  const fields: FieldError[] = [...days]
    .filter(([, day]) => day > today)
    .map(([path]) => ({ path, code: 'inFuture' as const }));
  if (fields.length > 0) throw new AppError('deal.dateInFuture', { params: { today }, fields });
}

/** A deal cannot move or end before it was opened. What is learned about a customer may well be older than the deal. */
export function refuseBeforeOpening({ opened_on }: DealHead, happenedOn: string): void {
  if (happenedOn < opened_on) {
    const fields = [{ path: 'body.happenedOn', code: 'beforeOpening' as const, params: { openedOn: opened_on } }];
    throw new AppError('deal.notYet', { params: { openedOn: opened_on }, fields });
  }
}
