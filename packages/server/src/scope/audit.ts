import { newId } from '../db/id.ts';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Actor } from './actor.ts';

export interface AuditEntry {
  /** created | changed | deleted | restored | recorded | moved | … */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Name of the record at the time, so that the log needs no joins. */
  readonly label?: string | null;
  /** Field → [before, after] for changes; otherwise what was written. No secrets. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** The transaction of a change, who makes it and when; every scope is one. */
interface Change {
  readonly tx: Kysely<Tables>;
  readonly actor: Pick<Actor, 'workspaceId' | 'userId'>;
  readonly now: Date;
}

/** Writes audit rows in the transaction of the change itself. */
export async function audit(scope: Change, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await scope.tx
    .insertInto('audit_log')
    .values(
      entries.map((entry) => ({
        workspace_id: scope.actor.workspaceId,
        id: newId(),
        at: scope.now,
        actor_id: scope.actor.userId,
        action: entry.action,
        entity: entry.entity,
        entity_id: entry.entityId,
        label: entry.label ?? null,
        changes: JSON.stringify(entry.changes ?? {}),
      })),
    )
    .execute();
}
