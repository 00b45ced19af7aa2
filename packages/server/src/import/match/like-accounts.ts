import { sql } from 'kysely';
import { idList } from '../../scope/deals-in-scope.ts';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import type { Scope } from '../../scope/scope.ts';
import { alikeNames, alikeWithin } from '../../text/alike.ts';
import { formerNames } from './former-accounts.ts';
import { mergedAccounts } from './merged-accounts.ts';
import { accountKey } from '../values/name-key.ts';

/** Customers by a file's name that may be another writing of theirs: stored ones first, then others of the files. */
export type LikeAccounts = ReadonlyMap<string, readonly string[]>;

const stored = async (scope: Scope) =>
  scope.tx
    .selectFrom('account as a')
    .where('a.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'a.id'))
    .where('a.deleted_at', 'is', null);

/** Names of the files that no customer in sight bears, each with those it may mean, which may have borne it once; one look for all. */
export async function likeAccounts(
  scope: Scope,
  names: Iterable<string>,
  own: ReadonlyMap<string, string> = new Map(),
): Promise<LikeAccounts> {
  const keys = new Map([...names].map((name) => [name, accountKey(name)]));
  if (keys.size === 0) return new Map();
  const accounts = await stored(scope);
  const known = await accounts
    .where(
      sql<boolean>`(a.name_key = any(${[...new Set(keys.values())]}::text[]) or a.id = any(${idList([...own.values()])}))`,
    )
    .select(['a.id', 'a.name_key'])
    .execute();
  const merged = await mergedAccounts(scope, [...keys.values()]);
  const same = new Set([...known.flatMap(({ id, name_key }) => [id, name_key]), ...merged.keys()]);
  const open = [...keys].flatMap(([name, key]) => (same.has(key) || same.has(own.get(name) ?? '') ? [] : [name]));
  if (open.length === 0) return new Map();
  const all = await accounts.select(['a.id', 'a.name', 'a.former_names']).execute();
  const former = await formerNames(scope, all);
  const near = alikeNames(open, [...all.map(({ name }) => name), ...former.keys()]);
  const within = alikeWithin(open);
  return new Map(
    open.flatMap((name): [string, string[]][] => {
      const now = (near.get(name) ?? []).map((other) => former.get(other) ?? other);
      const options = new Set([...now, ...(within.get(name) ?? [])]);
      return options.size === 0 ? [] : [[name, [...options]]];
    }),
  );
}
