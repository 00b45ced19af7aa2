import { type RawBuilder, sql } from 'kysely';
import { textFilter } from '../text/text-filter.ts';
import type { Scope } from '../scope/scope.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';
import { partsOf } from '../text/alike.ts';
import { likenessKey, nameKey } from '../text/name-key.ts';

const MOST = 8;

const textList = (texts: readonly string[]): RawBuilder<string[]> => sql<string[]>`${[...texts]}::text[]`;

/** Accounts whose name is the typed one in another dress, contains it, or is part of it, as import asks. The same name first. */
export async function similarAccounts(scope: Scope, typed: string): Promise<{ id: string; name: string }[]> {
  const key = nameKey(typed);
  if ([...key].length < 2) return [];
  const likeness = likenessKey(typed);
  const same = sql<boolean>`a.name_key = ${key}`;
  const alike = sql<boolean>`a.name_key = any(${textList([...partsOf(likeness), key, `${likeness}集团`])})`;
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
