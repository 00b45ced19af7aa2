import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/**
 * One change of people at a time. Taken before any record is locked, so that two never wait for each other, and before
 * whoever is in service is read: that statement sees what the change before it left.
 */
export const changingPeople = ({ tx, actor }: Scope): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${actor.workspaceId}, 1))`.execute(tx);

/** Keeps everybody in service as they are until something has been given to them. */
export const keepingPeople = ({ tx, actor }: Scope): Promise<unknown> =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${actor.workspaceId}, 1))`.execute(tx);
