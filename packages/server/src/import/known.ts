import { dictionaries, lookUp } from '@qibu/phrases';
import type { Scope } from '../scope/scope.ts';
import { byName, byPersonName } from '../lists/by-name.ts';
import { parametersFor } from '../ledger/parameters-for.ts';
import { idList } from '../scope/deals-in-scope.ts';
import { sql } from 'kysely';
import type { KnownValues } from './plan/mapping.ts';

/** What the product itself calls a stage, in each of its languages. */
const namesOf = (stage: string): string[] =>
  Object.values(dictionaries).flatMap(({ words }) => {
    const name = lookUp(words.stage, stage, null);
    return name === null ? [] : [name];
  });

/** Owners of deals the line works on without owning them. */
const loadOthers = ({ tx, actor }: Pick<Scope, 'tx' | 'actor'>) =>
  tx
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', actor.workspaceId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('deal_member as m')
          .innerJoin('deal as d', (join) =>
            join.onRef('d.workspace_id', '=', 'm.workspace_id').onRef('d.id', '=', 'm.deal_id'),
          )
          .where('m.workspace_id', '=', actor.workspaceId)
          .where('m.user_id', '=', sql<string>`any(${idList(actor.reach)})`)
          .where('d.owner_id', '<>', sql<string>`all(${idList(actor.reach)})`)
          .whereRef('d.owner_id', '=', 'u.id')
          .select('m.deal_id'),
      ),
    )
    .select(['u.id', 'u.name', 'u.login', sql<string | null>`null`.as('manager')])
    .execute();

/**
 * What planning must know of the workspace. Only administrators can hand deals outside their own line: others
 * could not even see whether those deals came in.
 */
export async function loadKnown({ tx, actor, today }: Scope): Promise<KnownValues> {
  const { workspaceId, isAdmin, reach } = actor;
  const users = await tx
    .selectFrom('user_account as u')
    .leftJoin('user_account as m', (join) =>
      join.onRef('m.workspace_id', '=', 'u.workspace_id').onRef('m.id', '=', 'u.manager_id'),
    )
    .where('u.workspace_id', '=', workspaceId)
    .where('u.active', '=', true)
    .$if(!isAdmin, (query) => query.where('u.id', '=', sql<string>`any(${idList(reach)})`))
    .select(['u.id', 'u.name', 'u.login', 'm.name as manager'])
    .orderBy(byPersonName('u.name'))
    .orderBy('u.id')
    .execute();
  const others = isAdmin ? [] : await loadOthers({ tx, actor });
  const products = await tx
    .selectFrom('product')
    .where('workspace_id', '=', workspaceId)
    .select(['id', 'name'])
    .orderBy(byName('name'))
    .execute();
  const workspace = await tx
    .selectFrom('workspace')
    .where('id', '=', workspaceId)
    .select(['currency', 'parameters'])
    .executeTakeFirstOrThrow();
  const stages = parametersFor(workspace.parameters).stages.map(({ id }) => ({ id, names: namesOf(id) }));
  return {
    users,
    others,
    products,
    stages,
    currency: workspace.currency,
    today,
    timeZone: actor.timeZone,
    mayAddPeople: isAdmin,
  };
}
