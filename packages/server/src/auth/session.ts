import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { newId } from '../db/id.ts';
import type { Tables } from '../db/tables.ts';
import { giveSession, hashToken, newSessionToken } from '../http/session-token.ts';
import { COOKIE_SECONDS, SESSION_SECONDS } from '../http/sessions.ts';

interface NewSession {
  readonly workspaceId: string;
  readonly userId: string;
  readonly now: Date;
}

/** Always a new session id and token: nothing the browser held before survives a sign-in. */
export async function openSession(
  db: Kysely<Tables>,
  { workspaceId, userId, now }: NewSession,
  http: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> {
  const token = newSessionToken(workspaceId);
  await db
    .insertInto('session')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      token_hash: hashToken(token),
      user_id: userId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + SESSION_SECONDS * 1_000),
      user_agent: (http.request.headers['user-agent'] ?? '').slice(0, 300),
      address: http.request.ip,
    })
    .execute();
  giveSession(http.request, http.reply, token, COOKIE_SECONDS);
}
