import { type RawBuilder, sql } from 'kysely';
import { textFilter } from '../text/find-text.ts';
import type { Scope } from '../scope/scope.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';
import { likenessKey, nameKey } from '../text/name-key.ts';

const MOST = 8;

/** Every beginning of two characters or more: the typed name may be the longer one. */
function beginningsOf(key: string): string[] {
  const chars = [...key];
  return chars.slice(1).map((_, at) => chars.slice(0, at + 2).join(''));
}

const textList = (texts: readonly string[]): RawBuilder<string[]> => sql<string[]>`${[...texts]}::text[]`;

/** Accounts whose name is the typed one in another dress, contains it, or begins it. The same name first. */
export async function similarAccounts(scope: Scope, typed: string): Promise<{ id: string; name: string }[]> {
  const key = nameKey(typed);
  if ([...key].length < 2) return [];
  const likeness = likenessKey(typed);
  const same = sql<boolean>`a.name_key = ${key}`;
  const alike = sql<boolean>`a.name_key = any(${textList([...beginningsOf(likeness), key, `${likeness}集团`])})`;
  const contains = await textFilter(scope, 'accounts', likeness);
  return scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.deleted_at', 'is', null)
    .where(sql<boolean>`(${alike} or ${contains})`)
    .select(['a.id', 'a.name'])
    .orderBy(sql`${same} desc, char_length(a.name_key), a.name, a.id`)
    .limit(MOST)
    .execute();
}
