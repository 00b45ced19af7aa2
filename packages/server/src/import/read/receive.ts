import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LIMITS } from '@qibu/contract';
import { ImportRefusal } from './refusal.ts';

export interface ReceivedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A rename is only durable once its folder is; without this a power cut could lose a file the database knows. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writeAll(source: AsyncIterable<Uint8Array>, part: string): Promise<ReceivedFile> {
  const file = await open(part, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > LIMITS.importBytes) throw new ImportRefusal('file.tooLarge', { limit: LIMITS.importBytes });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Stores an upload as it streams in: counted on the way, whole or not there at all. */
export async function receive(source: AsyncIterable<Uint8Array>, path: string): Promise<ReceivedFile> {
  const part = `${path}.part`;
  try {
    const received = await writeAll(source, part);
    if (received.bytes === 0) throw new ImportRefusal('file.empty');
    await rename(part, path);
    await syncFolder(path);
    return received;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
