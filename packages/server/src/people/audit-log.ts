import type { listAudit, ReplyOf } from '@qibu/contract';
import { LIMITS } from '@qibu/contract';
import { sql } from 'kysely';
import { invalidField } from '../error.ts';
import type { Scope } from '../scope/scope.ts';

export interface AuditAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly entityId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly entity?: string | undefined;
  /** First and last day, by the workspace’s calendar. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The day of an entry `a` where the workspace is. */
const dayOf = ({ actor }: Scope) => sql<string>`((a.at at time zone ${actor.timeZone})::date)::text`;

function refuseQuery({ cursor, from, to }: AuditAsked): void {
  if (cursor && !UUID.test(cursor)) throw invalidField('query.cursor', 'notCursor');
  if (from !== undefined && to !== undefined && from > to) throw invalidField('query.to', 'beforeFrom');
}

/** The audit log, newest first; the ids grow with time and are the key of the pages. */
export async function loadAudit(scope: Scope, query: AuditAsked): Promise<ReplyOf<typeof listAudit>> {
  refuseQuery(query);
  const base = scope.tx
    .selectFrom('audit_log as a')
    .where('a.workspace_id', '=', scope.actor.workspaceId)
    .$if(query.entityId !== undefined, (q) => q.where('a.entity_id', '=', query.entityId ?? ''))
    .$if(query.actorId !== undefined, (q) => q.where('a.actor_id', '=', query.actorId ?? ''))
    .$if(query.entity !== undefined, (q) => q.where('a.entity', '=', query.entity ?? ''))
    .$if(query.from !== undefined, (q) => q.where(dayOf(scope), '>=', query.from ?? ''))
    .$if(query.to !== undefined, (q) => q.where(dayOf(scope), '<=', query.to ?? ''));
  const cursor = query.cursor || null;
  const rows = await base
    .leftJoin('user_account as u', (join) =>
      join.onRef('u.workspace_id', '=', 'a.workspace_id').onRef('u.id', '=', 'a.actor_id'),
    )
    .leftJoin('deal as d', (join) =>
      join
        .onRef('d.workspace_id', '=', 'a.workspace_id')
        .on('a.entity', '=', 'deal')
        .on(sql<boolean>`d.id = a.entity_id`),
    )
    .$if(cursor !== null, (q) => q.where('a.id', '<', cursor ?? ''))
    .select(['a.id', 'a.at', 'u.name as actor', 'a.action', 'a.entity', 'a.entity_id', 'a.label', 'a.changes'])
    .select('d.currency')
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const counted = await scope.tx
    .selectFrom(
      base
        .select('a.id')
        .limit(LIMITS.countCap + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  const items = rows.slice(0, query.limit);
  const count = Number(counted.count);
  return {
    items: items.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actor,
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
      label: row.label,
      currency: row.currency,
      changes: row.changes,
    })),
    next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
    count: { value: Math.min(count, LIMITS.countCap), capped: count > LIMITS.countCap },
  };
}
