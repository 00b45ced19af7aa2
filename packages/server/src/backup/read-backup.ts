import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { codeOf, messageOf, PlainError } from '../postgres/plain-error.ts';
import { FORMAT, type Header, type TableHead, type Trailer } from './format.ts';
import { BrokenFile, SectionReader } from './section-reader.ts';

/** What a backup file says about itself, once every byte of it has been checked. */
export type BackupContents = { readonly header: Header; readonly trailer: Trailer };

type OnTable = (head: TableHead, rows: AsyncIterable<Buffer>) => Promise<void>;

/** Reads a backup from end to end and proves it whole; nothing else is done with it. */
export function checkBackup(file: string): Promise<BackupContents> {
  return readBackup(file, async (_, rows) => {
    for await (const piece of rows) void piece;
  });
}

/** Reads a backup, handing each table's rows on; fails with a plain message when it is not whole. */
export async function readBackup(file: string, onTable: OnTable): Promise<BackupContents> {
  // The receiver's own failure (the database refusing a row) must not be taken for a fault of the file.
  let refused: { error: unknown } | undefined;
  const guarded: OnTable = (head, rows) =>
    onTable(head, rows).catch((error: unknown) => {
      refused ??= isOfTheFile(error) ? undefined : { error };
      throw error;
    });
  try {
    return await pipeline(createReadStream(file), createGunzip(), (source) => readSections(source, guarded));
  } catch (error) {
    if (refused) throw refused.error;
    if (error instanceof PlainError) throw error;
    if (codeOf(error) === 'ENOENT') throw new PlainError(`There is no file ${file}.`);
    if (codeOf(error) === 'EISDIR' || codeOf(error) === 'EACCES')
      throw new PlainError(`${file} cannot be read: ${messageOf(error)}.`);
    throw new PlainError(`${file} is damaged or is no Qibu backup (${messageOf(error)}). Nothing was restored.`);
  }
}

const isOfTheFile = (error: unknown): boolean =>
  error instanceof BrokenFile || codeOf(error)?.startsWith('Z_') === true;

async function readSections(source: AsyncIterable<Buffer>, onTable: OnTable): Promise<BackupContents> {
  const reader = new SectionReader(source);
  const header = asHeader(await nextObject(reader));
  for (;;) {
    const text = await reader.readLine();
    const found = parsed(text);
    if ('end' in found) return { header, trailer: await asTrailer(found, reader) };
    reader.pass(text ?? '');
    await onTable(asTableHead(found), reader.rows());
  }
}

async function nextObject(reader: SectionReader): Promise<object> {
  const text = await reader.readLine();
  const found = parsed(text);
  reader.pass(text ?? '');
  return found;
}

function parsed(text: string | undefined): object {
  if (text === undefined) throw new BrokenFile('it ends too early');
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found;
  } catch {
    // Told below: what matters is the place, not how JSON sees it.
  }
  throw new BrokenFile('a heading cannot be read');
}

function asHeader(found: object): Header {
  if (!('qibuBackup' in found) || !('steps' in found) || !Array.isArray(found.steps))
    throw new BrokenFile('its first line is not that of a backup');
  if (found.qibuBackup !== FORMAT)
    throw new PlainError(
      `This backup is of format ${String(found.qibuBackup)}, this Qibu reads ${FORMAT}: use the newer Qibu.`,
    );
  return found as Header;
}

function asTableHead(found: object): TableHead {
  if ('table' in found && typeof found.table === 'string' && 'columns' in found && Array.isArray(found.columns))
    return found as TableHead;
  throw new BrokenFile('a table heading cannot be read');
}

async function asTrailer(found: object, reader: SectionReader): Promise<Trailer> {
  const trailer = found as Trailer;
  if (trailer.sha256 !== reader.digest()) throw new BrokenFile('its checksum does not match its contents');
  if ((await reader.readLine()) !== undefined) throw new BrokenFile('something follows its last line');
  return trailer;
}
