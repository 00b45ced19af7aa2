import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaries } from '@qibu/phrases';
import { claimInstance, isClaimed } from '../auth/setup.ts';
import { loadActor } from '../scope/actor.ts';
import type { Instance } from '../http/instance.ts';
import { loadSample } from '../sample/load.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
}
const LOGIN = 'director';
// The sample team sells in China.
const LOCALE = 'zh-CN';
const file = (home: string): string => join(home, 'sample-sign-in.json');

/** Keeps the sign-in of a made-up workspace in its data folder, so that every start can print it. */
export const keepSignIn = (home: string, signIn: SignIn): void =>
  writeFileSync(file(home), JSON.stringify(signIn), { mode: 0o600 });

/** The sign-in kept in a data folder; null where there is none. */
export const readSignIn = (home: string): SignIn | null =>
  existsSync(file(home)) ? (JSON.parse(readFileSync(file(home), 'utf8')) as SignIn) : null;

/**
 * `--sample`: on an unclaimed instance makes the sample workspace with an administrator of a random password, kept in the
 * data folder so that the next start can print it again. Null when the instance already has an owner.
 */
export async function startSample(instance: Instance): Promise<SignIn | null> {
  if (await isClaimed(instance.db)) return readSignIn(instance.home);
  const signIn: SignIn = { login: LOGIN, password: randomBytes(9).toString('base64url') };
  // Written first: a sign-in nobody knows is worse than a file without its instance.
  keepSignIn(instance.home, signIn);
  const { started } = dictionaries[LOCALE].setup;
  const claim = { workspaceName: started.workspace, name: started.administrator, locale: LOCALE, ...signIn } as const;
  const who = await claimInstance(instance.db, claim, instance.now());
  instance.setup.token = null;
  const actor = await loadActor(instance.db, who.workspaceId, who.userId);
  if (!actor) throw new Error('the sample administrator is missing');
  await loadSample(instance, actor);
  return signIn;
}
