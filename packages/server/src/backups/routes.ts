import * as contract from '@qibu/contract';
import { AppError } from '../error.ts';
import { type Bound, bindOpen, bindRaw } from '../http/bind.ts';
import type { Instance } from '../http/instance.ts';
import type { Actor } from '../scope/actor.ts';
import { deleteBackup, sendBackup } from './backup-file.ts';
import { loadBackups } from './load-backups.ts';
import { requireAlone } from './require-alone.ts';
import { startBackup } from './start-backup.ts';

async function permitted(instance: Instance, actor: Actor | null): Promise<Actor> {
  if (!actor) throw new AppError('auth.required');
  await requireAlone(instance);
  return actor;
}

export const backupRoutes: readonly Bound[] = [
  bindOpen(contract.listBackups, (instance) => loadBackups(instance)),
  bindOpen(contract.startBackup, async (instance, _input, { actor }) => {
    await startBackup(instance, await permitted(instance, actor));
    return loadBackups(instance);
  }),
  bindRaw(contract.downloadBackup, async (instance, { params }, { actor, reply }) =>
    sendBackup(instance, { actor: await permitted(instance, actor), name: params.name, reply }),
  ),
  bindOpen(contract.deleteBackup, async (instance, { params }, { actor }) => {
    await deleteBackup(instance, await permitted(instance, actor), params.name);
    return { ok: true as const };
  }),
];
