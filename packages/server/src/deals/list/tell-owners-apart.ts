import type { DealRow } from '@qibu/contract';
import type { Scope } from '../../scope/scope.ts';

/** Colleagues who share their name, each with the login in brackets. */
async function namesakes({ tx, actor }: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', actor.workspaceId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_account as o')
          .whereRef('o.workspace_id', '=', 'u.workspace_id')
          .whereRef('o.name', '=', 'u.name')
          .whereRef('o.id', '<>', 'u.id')
          .select('o.id'),
      ),
    )
    .select(['u.id', 'u.name', 'u.login'])
    .execute();
  return new Map(rows.map(({ id, name, login }) => [id, `${name}（${login}）`]));
}

/** Owners who share their name, by login as well: so a file says which is meant. Only administrators are told logins. */
export async function tellOwnersApart<P extends { readonly items: readonly DealRow[] }>(
  scope: Scope,
  page: P,
): Promise<P> {
  const called = scope.actor.isAdmin ? await namesakes(scope) : new Map<string, string>();
  if (called.size === 0) return page;
  const items = page.items.map((deal) => ({
    ...deal,
    owner: { ...deal.owner, name: called.get(deal.owner.id) ?? deal.owner.name },
  }));
  return { ...page, items };
}
