import type { ImportView } from '@qibu/contract';
import type { FastifyRequest } from 'fastify';
import { newId } from '../../db/id.ts';
import { invalidField } from '../../error.ts';
import { ImportRefusal } from '../read/refusal.ts';
import { receive } from '../read/receive.ts';
import { cleanName } from '../read/text.ts';
import { type ImportRequest, openImport } from './commands.ts';
import { makeImportFolder, removeImportFolder, storedPath } from './folder.ts';
import { asAnswer } from './refuse.ts';
import type { StoredFile } from './stored.ts';

const MOST_NAME = 200;

/** A name to show; never a path, and each file of an import has its own. */
function shownName(given: string, taken: ReadonlySet<string>): string {
  const base =
    cleanName(given.split(/[\\/]/).at(-1) ?? '')
      .replaceAll('\u0000', '')
      .slice(0, MOST_NAME) || 'file';
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${n}-${base}`;
  return name;
}

async function storeParts(request: FastifyRequest, home: string, importId: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const part of request.files()) {
    const name = shownName(part.filename ?? '', new Set(files.map((file) => file.name)));
    const stored = `${files.length + 1}.bin`;
    try {
      const received = await receive(part.file, storedPath(home, importId, stored));
      if (part.file.truncated) throw new ImportRefusal('file.tooLarge');
      files.push({ name, stored, ...received, encoding: null });
    } catch (error) {
      throw asAnswer(isTooLarge(error) ? new ImportRefusal('file.tooLarge') : error, name);
    }
  }
  return files;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';

/** Takes the files in as they stream, then reads them. Whatever goes wrong, nothing of them stays behind. */
export async function uploadFiles(asking: ImportRequest, request: FastifyRequest): Promise<ImportView> {
  const { home } = asking.instance;
  const importId = newId();
  try {
    await makeImportFolder(home, importId);
    const files = await storeParts(request, home, importId);
    if (files.length === 0) throw invalidField('file', 'missing');
    return await openImport(asking, importId, files);
  } catch (error) {
    await removeImportFolder(home, importId);
    throw error;
  }
}
