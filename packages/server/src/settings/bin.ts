import type { BIN_ENTITIES } from '@qibu/contract';
import { type RawBuilder, sql } from 'kysely';
import { accountInScope, contactInScope } from '../scope/accounts-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';

type Entity = (typeof BIN_ENTITIES)[number];
interface BinItem {
  readonly entity: Entity;
  readonly id: string;
  readonly label: string;
  readonly deletedAt: string;
  readonly deletedBy: string | null;
}

const MOST = 200;
/** Each kind under the letter its scope calls it by. */
const KINDS: Readonly<Record<Entity, { as: string; inScope: (scope: Scope) => RawBuilder<boolean> }>> = {
  deal: { as: 'd', inScope: dealInScope },
  account: { as: 'a', inScope: accountInScope },
  contact: { as: 'c', inScope: contactInScope },
};

function deletedOf(scope: Scope, entity: Entity): RawBuilder<unknown> {
  const { as, inScope } = KINDS[entity];
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${as}.${name}`);
  return sql`(select ${sql.lit(entity)} as entity, ${column('id')}, ${column('name')} as label, ${column('deleted_at')},
      u.name as deleted_by
    from ${sql.table(entity)} ${sql.ref(as)} left join user_account u
      on u.workspace_id = ${column('workspace_id')} and u.id = ${column('deleted_by')}
    where ${inScope(scope)} and ${column('deleted_at')} is not null${entity === 'deal' ? sql`` : sql` and ${column('merged_into')} is null`}
    order by ${column('deleted_at')} desc, ${column('id')} limit ${MOST})`;
}

/** Soft-deleted records within the caller's scope, newest first; a contact shows once its account is out of the bin. */
export async function loadBin(scope: Scope): Promise<BinItem[]> {
  const parts = (Object.keys(KINDS) as Entity[]).map((entity) => deletedOf(scope, entity));
  const { rows } = await sql<
    Omit<BinItem, 'deletedAt' | 'deletedBy'> & { deleted_at: Date; deleted_by: string | null }
  >`
    ${sql.join(parts, sql` union all `)} order by deleted_at desc, id limit ${MOST}`.execute(scope.tx);
  return rows.map(({ entity, id, label, deleted_at, deleted_by }) => ({
    entity,
    id,
    label,
    deletedAt: deleted_at.toISOString(),
    deletedBy: deleted_by,
  }));
}
