import type { BackupsView } from '@qibu/contract';
import { join } from 'node:path';
import { backupFolder, bytesOf, draftOf, listBackups } from '../backup/index.ts';
import type { Instance } from '../http/instance.ts';
import { isHeld } from './lock.ts';
import { type BackupNote, readNote } from './note.ts';
import { isAlone } from './require-alone.ts';

type Place = Pick<Instance, 'db' | 'pool' | 'home'>;

/** The backups of the data folder, the one under way, and whether one may be made here. */
export async function loadBackups(instance: Place): Promise<BackupsView> {
  if (!(await isAlone(instance)))
    return { can: { start: { yes: false, reason: 'backup.shared' } }, items: [], last: null };
  const last = await loadLast(instance);
  return { can: { start: { yes: true, reason: null } }, items: await listBackups(instance.home), last };
}

async function loadLast({ pool, home }: Place): Promise<BackupsView['last']> {
  const noted = readNote(home);
  const running = await isHeld(pool);
  // It may have ended between the two looks.
  const note = noted?.ended === 'not yet' && !running ? readNote(home) : noted;
  if (note === null) return null;
  const { startedAt, ended } = note;
  if (running) return { state: 'running', startedAt, bytes: await bytesSoFar(home, note), fault: null };
  if (ended === 'done') return { state: 'done', startedAt, bytes: null, fault: null };
  return { state: 'failed', startedAt, bytes: null, fault: ended === 'not yet' ? 'stopped' : ended };
}

const bytesSoFar = async (home: string, { name }: BackupNote): Promise<number> =>
  (await bytesOf(draftOf(join(backupFolder(home), name)))) ?? 0;
