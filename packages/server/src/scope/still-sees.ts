import type { RouteGroup } from '@qibu/contract';
import { accountInScope, contactInScope } from './accounts-in-scope.ts';
import { dealInScope } from './deals-in-scope.ts';
import type { Scope } from './scope.ts';

type Look = (scope: Scope, id: string) => Promise<unknown>;

/** Records one can lose sight of, by the group of their routes: handed over, or taken off the team. */
const LOOKS: Readonly<Partial<Record<RouteGroup, Look>>> = {
  deals: (scope, id) =>
    scope.tx.selectFrom('deal as d').where(dealInScope(scope)).where('d.id', '=', id).select('d.id').executeTakeFirst(),
  accounts: (scope, id) =>
    scope.tx
      .selectFrom('account as a')
      .where(accountInScope(scope))
      .where('a.id', '=', id)
      .select('a.id')
      .executeTakeFirst(),
  contacts: (scope, id) =>
    scope.tx
      .selectFrom('contact as c')
      .where(contactInScope(scope))
      .where('c.id', '=', id)
      .select('c.id')
      .executeTakeFirst(),
};

/** Whether the actor still sees a record of this group; records of other groups stay with whoever made them. */
export const stillSees = async (scope: Scope, group: RouteGroup, id: string): Promise<boolean> => {
  const look = LOOKS[group];
  return look === undefined || (await look(scope, id)) !== undefined;
};
