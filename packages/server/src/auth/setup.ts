import { timingSafeEqual } from 'node:crypto';
import type { Locale } from '@qibu/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { AppError } from '../error.ts';
import { createUserRow } from '../people/create-user-row.ts';
import { checkPassword, hashPassword } from '../people/password.ts';

export interface Claim {
  readonly workspaceName: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly locale: z.output<typeof Locale>;
}

/** True once a workspace exists: then the first-run page is closed for good. */
export async function isClaimed(db: Db): Promise<boolean> {
  return (await db.selectFrom('workspace').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export function checkSetupToken(expected: string | null, given: string): void {
  const a = Buffer.from(expected ?? '');
  const b = Buffer.from(given);
  if (expected === null) throw new AppError('setup.closed');
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new AppError('setup.tokenWrong');
}

/** Creates the workspace and its administrator, once; a second caller, also at the same moment, is refused. */
export async function claimInstance(db: Db, claim: Claim, now: Date): Promise<{ workspaceId: string; userId: string }> {
  await checkPassword(claim.password, claim.login);
  const passwordHash = await hashPassword(claim.password);
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7070)`.execute(tx);
    if (await tx.selectFrom('workspace').select('id').limit(1).executeTakeFirst()) throw new AppError('setup.closed');
    const workspaceId = newId();
    await tx
      .insertInto('workspace')
      .values({ id: workspaceId, name: claim.workspaceName, currency: 'CNY', parameters: '{}', created_at: now })
      .execute();
    const userId = await createUserRow(tx, {
      workspaceId,
      login: claim.login,
      name: claim.name,
      title: null,
      kind: 'admin',
      isAdmin: true,
      managerId: null,
      locale: claim.locale,
      origin: 'own',
      passwordHash,
      now,
    });
    await tx
      .insertInto('audit_log')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        at: now,
        actor_id: userId,
        action: 'created',
        entity: 'workspace',
        entity_id: workspaceId,
        label: claim.workspaceName,
        changes: '{}',
      })
      .execute();
    return { workspaceId, userId };
  });
}
