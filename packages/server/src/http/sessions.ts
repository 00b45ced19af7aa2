import type { Actor } from '../scope/actor.ts';
import { loadActor } from '../scope/actor.ts';
import type { Db } from '../db/connect.ts';
import { type Due, dueOf, securityColumns } from './due.ts';

/** How long a session is cached; also the longest a revocation may take. */
const TRUST_MS = 1_000;
const IDLE_MS = 14 * 86_400_000;
/** After so long one signs in again, however often the session is used. */
const LIFE_MS = 30 * 86_400_000;
const SEEN_EVERY_MS = 60_000;

export interface SignedSession {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly signedInAt: Date;
  readonly due: Due;
}

interface Kept {
  readonly signed: SignedSession | null;
  /** On a clock that never goes back. */
  readonly until: number;
}

/** Looks up sessions by token hash, as the owner role, before there is any scope. */
export class Sessions {
  readonly #db: Db;
  readonly #kept = new Map<string, Kept>();
  constructor(db: Db) {
    this.#db = db;
  }

  async find(token: { workspaceId: string; hash: Buffer }, now: Date): Promise<SignedSession | null> {
    const key = token.hash.toString('base64');
    const kept = this.#kept.get(key);
    if (kept && kept.until > performance.now()) return kept.signed;
    const signed = await this.#load(token, now);
    if (this.#kept.size > 5_000) this.#kept.clear();
    this.#kept.set(key, { signed, until: performance.now() + TRUST_MS });
    return signed;
  }

  /** Drops a session from the cache at once; called when a session ends or a person's rights change in this process. */
  forget(): void {
    this.#kept.clear();
  }

  async #load({ workspaceId, hash }: { workspaceId: string; hash: Buffer }, now: Date): Promise<SignedSession | null> {
    const row = await this.#db
      .selectFrom('session as s')
      .innerJoin('user_account as u', (join) =>
        join.onRef('u.workspace_id', '=', 's.workspace_id').onRef('u.id', '=', 's.user_id'),
      )
      .where('s.workspace_id', '=', workspaceId)
      .where('s.token_hash', '=', hash)
      .where('s.expires_at', '>', now)
      .where('s.created_at', '>', new Date(now.getTime() - LIFE_MS))
      .select(['s.id', 's.user_id', 's.last_seen_at', 's.created_at'])
      .select((eb) => securityColumns(eb))
      .executeTakeFirst();
    if (!row) return null;
    const actor = await loadActor(this.#db, workspaceId, row.user_id);
    if (!actor) return null;
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await this.#touch(workspaceId, row, now);
    return { actor, sessionId: row.id, signedInAt: row.created_at, due: dueOf(row, row.created_at) };
  }

  async #touch(workspaceId: string, { id, created_at }: { id: string; created_at: Date }, now: Date): Promise<void> {
    const expires = Math.min(now.getTime() + IDLE_MS, created_at.getTime() + LIFE_MS);
    await this.#db
      .updateTable('session')
      .set({ last_seen_at: now, expires_at: new Date(expires) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
  }
}
export const SESSION_SECONDS = IDLE_MS / 1_000;
/** The browser keeps the cookie for as long as a session can last; the server ends one left alone before. */
export const COOKIE_SECONDS = LIFE_MS / 1_000;
