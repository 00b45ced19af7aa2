import type { BIN_ENTITIES } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../db/scope.ts';

type Entity = (typeof BIN_ENTITIES)[number];
interface BinItem {
  readonly entity: Entity;
  readonly id: string;
  readonly label: string;
  readonly deletedAt: string;
  readonly deletedBy: string | null;
}

/** Soft-deleted records within the caller's scope, newest first. */
export async function loadBin(scope: Scope): Promise<BinItem[]> {
  const part = (entity: Entity) =>
    scope.tx
      .selectFrom(`${entity as 'deal'} as r`) // one shape for all three: every entity has these columns
      .leftJoin('user_account as u', (join) =>
        join.onRef('u.workspace_id', '=', 'r.workspace_id').onRef('u.id', '=', 'r.deleted_by'),
      )
      .where('r.workspace_id', '=', scope.actor.workspaceId)
      .where('r.deleted_at', 'is not', null)
      .select([
        sql<Entity>`${sql.lit(entity)}`.as('entity'),
        'r.id',
        'r.name as label',
        'r.deleted_at',
        'u.name as deleted_by',
      ])
      .orderBy('r.deleted_at', 'desc')
      .limit(200)
      .execute();
  const rows = [...(await part('deal')), ...(await part('account')), ...(await part('contact'))];
  return rows
    .map((row) => ({
      entity: row.entity,
      id: row.id,
      label: row.label,
      deletedAt: row.deleted_at?.toISOString() ?? '',
      deletedBy: row.deleted_by,
    }))
    .toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt) || a.id.localeCompare(b.id))
    .slice(0, 200);
}
