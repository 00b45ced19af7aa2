import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { backupFolder, bytesOf, readBackupName } from '../backup/index.ts';
import { notFound } from '../error.ts';
import type { Instance } from '../http/instance.ts';
import type { Actor } from '../scope/actor.ts';
import { auditBackup } from './audit-backup.ts';

async function requireFile(home: string, name: string): Promise<string> {
  const file = join(backupFolder(home), name);
  if (readBackupName(name) === null || (await bytesOf(file)) === null) throw notFound();
  return file;
}

interface Handing {
  readonly actor: Actor;
  readonly name: string;
  readonly reply: FastifyReply;
}

/** Sends a backup as it lies on the disk; the download is on the log. */
export async function sendBackup(instance: Instance, { actor, name, reply }: Handing): Promise<FastifyReply> {
  const handle = await open(await requireFile(instance.home, name));
  try {
    const { size } = await handle.stat();
    await auditBackup(instance, actor, { action: 'downloaded', name });
    return reply
      .type('application/gzip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-length', size)
      .send(handle.createReadStream());
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Deletes a backup for good. */
export async function deleteBackup(instance: Instance, actor: Actor, name: string): Promise<void> {
  const file = await requireFile(instance.home, name);
  await auditBackup(instance, actor, { action: 'deleted', name });
  await rm(file, { force: true });
}
