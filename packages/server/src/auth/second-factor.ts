import { sql } from 'kysely';
import type { Instance } from '../http/instance.ts';
import { hashRecovery, unseal } from './second-factor-secret.ts';
import { stepOf } from './totp.ts';

interface Person {
  readonly workspaceId: string;
  readonly userId: string;
}

const rowOf = ({ db }: Instance, { workspaceId, userId }: Person) =>
  db.selectFrom('second_factor').where('workspace_id', '=', workspaceId).where('user_id', '=', userId);

/** True when the person is asked for a code at sign-in. */
export async function hasSecondFactor(instance: Instance, who: Person): Promise<boolean> {
  const row = await rowOf(instance, who).where('confirmed_at', 'is not', null).select('user_id').executeTakeFirst();
  return row !== undefined;
}

/** The step whose code of a sealed secret this is; null for a wrong code, and for a secret that does not open. */
export function stepIn(
  { secret, now }: Instance,
  { userId }: Person,
  { sealed, code }: { readonly sealed: Buffer; readonly code: string },
): number | null {
  const plain = unseal(secret, userId, sealed);
  return plain && stepOf(plain, code.replaceAll(/\s/g, ''), now());
}

/** Takes a code of the app, each at most once: also when the same one arrives twice at the same moment. */
async function takeAppCode(instance: Instance, who: Person, code: string): Promise<boolean> {
  const row = await rowOf(instance, who).select('sealed_secret').executeTakeFirst();
  const step = row ? stepIn(instance, who, { sealed: row.sealed_secret, code }) : null;
  if (step === null) return false;
  const taken = await instance.db
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('workspace_id', '=', who.workspaceId)
    .where('user_id', '=', who.userId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function takeRecoveryCode(instance: Instance, who: Person, code: string): Promise<boolean> {
  const hash = hashRecovery(instance.secret, who.userId, code);
  const taken = await instance.db
    .updateTable('second_factor')
    .set({ recovery: sql<string[]>`array_remove(recovery, ${hash})` })
    .where('workspace_id', '=', who.workspaceId)
    .where('user_id', '=', who.userId)
    .where(sql<boolean>`${hash} = any (recovery)`)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** Takes a code of the app or a recovery code, which are gone then; says which it was, or null. */
export async function takeCode(instance: Instance, who: Person, code: string): Promise<'app' | 'recovery' | null> {
  if (await takeAppCode(instance, who, code)) return 'app';
  return (await takeRecoveryCode(instance, who, code)) ? 'recovery' : null;
}
