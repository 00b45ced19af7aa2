import type { Actor } from '../scope/actor.ts';
import { loadActor } from '../scope/actor.ts';
import type { Db } from '../db/connect.ts';

/** How long a session is cached; also the longest a revocation may take. */
const TRUST_MS = 1_000;
const IDLE_MS = 14 * 86_400_000;
const SEEN_EVERY_MS = 60_000;

export interface SignedSession {
  readonly actor: Actor;
  readonly sessionId: string;
}

interface Kept {
  readonly signed: SignedSession | null;
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
    if (kept && kept.until > now.getTime()) return kept.signed;
    const signed = await this.#load(token, now);
    if (this.#kept.size > 5_000) this.#kept.clear();
    this.#kept.set(key, { signed, until: now.getTime() + TRUST_MS });
    return signed;
  }

  /** Drops a session from the cache at once; called when a session ends or a person's rights change in this process. */
  forget(): void {
    this.#kept.clear();
  }

  async #load({ workspaceId, hash }: { workspaceId: string; hash: Buffer }, now: Date): Promise<SignedSession | null> {
    const row = await this.#db
      .selectFrom('session')
      .where('workspace_id', '=', workspaceId)
      .where('token_hash', '=', hash)
      .where('expires_at', '>', now)
      .select(['id', 'user_id', 'last_seen_at'])
      .executeTakeFirst();
    if (!row) return null;
    const actor = await loadActor(this.#db, workspaceId, row.user_id);
    if (!actor) return null;
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await this.#touch(workspaceId, row.id, now);
    return { actor, sessionId: row.id };
  }

  async #touch(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('session')
      .set({ last_seen_at: now, expires_at: new Date(now.getTime() + IDLE_MS) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
  }
}
export const SESSION_SECONDS = IDLE_MS / 1_000;
