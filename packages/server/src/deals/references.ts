import { sql } from 'kysely';
import { seesAccount } from '../scope/require-account.ts';
import type { Scope } from '../scope/scope.ts';
import { namedNotFound } from '../error.ts';
import { idList } from '../scope/deals-in-scope.ts';

/** Records a deal is to point at; a missing key points at nothing. */
export interface References {
  readonly accountId?: string | null | undefined;
  readonly productId?: string | null | undefined;
  /** People, each with the field that names them. */
  readonly users?: readonly UserReference[];
}
export interface UserReference {
  readonly path: string;
  readonly id: string;
}

/** Every reference must lead to something the actor sees; otherwise the command answers 404 and names the fields. */
export async function requireReferences(scope: Scope, references: References): Promise<void> {
  const { accountId, productId, users = [] } = references;
  // A concurrent rejudging of the account's deals waits, and then includes this one.
  const hasAccount = !accountId || (await seesAccount(scope, accountId));
  const missing = [...(hasAccount ? [] : ['body.accountId']), ...(await missingOthers(scope, { productId, users }))];
  if (missing.length > 0) throw namedNotFound(missing);
}

type Others = Pick<References, 'productId'> & Required<Pick<References, 'users'>>;

async function missingOthers({ tx, actor }: Scope, { productId, users }: Others): Promise<string[]> {
  if (!productId && users.length === 0) return [];
  const ids = [...new Set(users.map(({ id }) => id))];
  const { rows } = await sql<{ product: boolean; users: string[] }>`select
    exists (select from product where workspace_id = ${actor.workspaceId} and id = ${productId ?? null}::uuid) as product,
    array(select id::text from user_account where workspace_id = ${actor.workspaceId} and active
      and id = any(${idList(ids)})) as users`.execute(tx);
  const [found] = rows;
  const here = new Set(found?.users);
  return [
    ...(productId && !found?.product ? ['body.productId'] : []),
    ...users.filter(({ id }) => !here.has(id)).map(({ path }) => path),
  ];
}
