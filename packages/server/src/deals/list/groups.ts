import type { listDealGroups as route } from '@qibu/contract';
import { PLACES } from '@qibu/core';
import { sql } from 'kysely';
import type { z } from 'zod';
import { byName, byPersonName } from '../../lists/by-name.ts';
import { accountInScope } from '../../scope/accounts-in-scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { loadParameters } from '../../standing/workspace-parameters.ts';
import { type Grouping, type GroupSum, sumGroups } from './group-sums.ts';

type Groups = Omit<z.output<typeof route.reply>, 'elsewhere'>;
type Group = Groups['groups'][number];
/** Keys in the order they are shown in, with a name where the key is an id. */
type Named = ReadonlyMap<string, string | null>;

const MOST = 200;

const inOrder = (keys: readonly string[]): Named => new Map(keys.map((key) => [key, null]));

async function namesBy(scope: Scope, by: 'owner' | 'account', ids: readonly string[]): Promise<Named> {
  const here = sql<boolean>`u.workspace_id = ${scope.actor.workspaceId}::uuid`;
  const people = sql`select u.id, u.name from user_account u
    where ${here} and u.id = any(${idList(ids)}) order by ${byPersonName('u.name')}, u.id`;
  const customers = sql`select a.id, a.name from account a
    where ${accountInScope(scope)} and a.id = any(${idList(ids)}) order by ${byName('a.name')}, a.id`;
  const { rows } = await sql<{ id: string; name: string }>`${by === 'owner' ? people : customers}`.execute(scope.tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The order of groups: people and customers as in a dictionary, stages and positions in their own, months by time. */
async function orderOf(scope: Scope, by: Grouping, found: readonly string[]): Promise<Named> {
  if (by === 'owner' || by === 'account') return namesBy(scope, by, found);
  if (by === 'place') return inOrder(PLACES);
  if (by === 'month') return inOrder([...found].sort());
  return inOrder((await loadParameters(scope)).parameters.stages.map(({ id }) => id));
}

const totalsOf = (sums: readonly GroupSum[]): Group['totals'] =>
  sums
    .flatMap(({ currency, amount }) => (amount === null ? [] : [{ currency, amountMinor: amount }]))
    .sort((a, b) => b.amountMinor - a.amountMinor || (a.currency < b.currency ? -1 : 1));

/** The groups of a list of deals, the one of deals without any such thing last. */
export async function groupsOf(scope: Scope, asked: z.output<typeof route.query>, most = MOST): Promise<Groups> {
  const { by, ...filter } = asked;
  const { sums, groups, deals } = await sumGroups(scope, { by, filter, most });
  const byKey = Map.groupBy(sums, ({ key }) => key);
  const found = [...byKey.keys()].filter((key) => key !== null);
  const named = await orderOf(scope, by, found);
  const others = found.filter((key) => !named.has(key)).sort();
  const keys = [...named.keys(), ...others, null].filter((key) => byKey.has(key));
  const shown = keys.map((key) => {
    const own = byKey.get(key) ?? [];
    const name = key === null ? null : (named.get(key) ?? null);
    return { key, name, count: own.reduce((sum, { count }) => sum + count, 0), totals: totalsOf(own) };
  });
  return { groups: shown, count: deals, further: groups - keys.length };
}
