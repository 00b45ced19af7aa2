import type { Kysely } from 'kysely';
import { personColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import type { Tables } from '../db/tables.ts';

export interface NewUser {
  readonly workspaceId: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: string;
  readonly isAdmin: boolean;
  readonly managerId: string | null;
  readonly locale: string;
  readonly origin: string;
  /** Null: cannot sign in until an administrator sets a password. */
  readonly passwordHash: string | null;
  /** Somebody else chose the password. */
  readonly mustChange?: boolean;
  readonly now: Date;
  readonly id?: string;
}

/** Inserts a person with their own reach (the managers' is refreshed by `refreshReach`). */
export async function createUserRow(tx: Kysely<Tables>, user: NewUser): Promise<string> {
  const id = user.id ?? newId();
  await tx
    .insertInto('user_account')
    .values({
      workspace_id: user.workspaceId,
      id,
      login: user.login.toLowerCase(),
      name: user.name,
      title: user.title,
      kind: user.kind,
      is_admin: user.isAdmin,
      manager_id: user.managerId,
      locale: user.locale,
      origin: user.origin,
      ...personColumns(user.name, user.login),
      created_at: user.now,
    })
    .execute();
  await tx.insertInto('reach').values({ workspace_id: user.workspaceId, manager_id: id, user_id: id }).execute();
  if (user.passwordHash !== null) {
    await tx
      .insertInto('credential')
      .values({
        workspace_id: user.workspaceId,
        user_id: id,
        password_hash: user.passwordHash,
        changed_at: user.now,
        must_change: user.mustChange ?? false,
      })
      .execute();
  }
  return id;
}
