import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, backupName, draftOf, makeBackupFolder, writeBackup } from '../backup/index.ts';
import { connectionOf } from '../db/connection-of.ts';
import { AppError } from '../error.ts';
import type { Instance } from '../http/instance.ts';
import type { Actor } from '../scope/actor.ts';
import { faultOf } from './fault.ts';
import { type BackupLock, takeLock } from './lock.ts';
import { type BackupNote, writeNote } from './note.ts';
import { auditBackup } from './audit-backup.ts';

type Place = Pick<Instance, 'pool' | 'home' | 'log'>;

/** Begins a backup and returns while it is being written; where one is under way already, that one is meant. */
export async function startBackup(instance: Instance, actor: Actor): Promise<void> {
  const lock = await takeLock(connectionOf(instance.pool));
  if (lock === null) return;
  try {
    const at = instance.now();
    const note = { name: backupName('by-hand', at), startedAt: at.toISOString(), ended: 'not yet' } as const;
    prepare(instance.home, note);
    await auditBackup(instance, actor, { action: 'started', name: note.name });
    void run(instance, note, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function prepare(home: string, note: BackupNote): void {
  try {
    const folder = makeBackupFolder(home);
    // Left over by a process that ended while it wrote; nobody else writes now.
    for (const name of readdirSync(folder)) if (name.endsWith(draftOf(''))) rmSync(join(folder, name), { force: true });
    writeNote(home, note);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'disk-full') throw new AppError('disk.low');
    if (fault === 'not-writable') throw new AppError('backup.notWritable', { params: { folder: backupFolder(home) } });
    throw error;
  }
}

async function run({ pool, home, log }: Place, note: BackupNote, lock: BackupLock): Promise<void> {
  try {
    writeNote(home, { ...note, ended: await written({ pool, home, log }, note.name) });
  } catch (error) {
    log.error({ err: error }, 'what became of the backup could not be noted');
  } finally {
    await lock.release();
  }
}

async function written({ pool, home, log }: Place, name: string): Promise<BackupNote['ended']> {
  try {
    await writeBackup(connectionOf(pool), join(backupFolder(home), name));
    return 'done';
  } catch (error) {
    log.error({ err: error }, 'a backup asked for in Settings was not written');
    return faultOf(error);
  }
}
