import { LIMITS } from '@qibu/contract';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportRefusal } from './refusal.ts';

/** Below this a high ratio is only an empty sheet; above it, a bomb. */
const RATIO_FLOOR = 10 * 1024 * 1024;
const NESTED = /\.(zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar|xls[xmb]?|doc[xm]?|ppt[xm]?|ods|odt)$/i;

export interface ZipContent {
  has(name: string): boolean;
  /** The parts' names as written; lookups ignore case and a leading slash. */
  readonly names: readonly string[];
  read(name: string): AsyncGenerator<Uint8Array>;
  close(): void;
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new ImportRefusal('xlsx.encrypted');
  if (NESTED.test(entry.fileName)) throw new ImportRefusal('xlsx.nested', { part: entry.fileName.slice(0, 120) });
}

function checkSizes(declared: number, compressed: number): void {
  if (declared > LIMITS.zipInflatedBytes) throw new ImportRefusal('xlsx.bomb', { bytes: declared });
  if (declared > RATIO_FLOOR && declared > compressed * LIMITS.zipRatio) {
    throw new ImportRefusal('xlsx.bomb', { bytes: declared });
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.zipEntries) throw new ImportRefusal('xlsx.entries', { entries: zip.entryCount });
  const entries = new Map<string, Entry>();
  let declared = 0;
  let compressed = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry);
    declared += entry.uncompressedSize;
    compressed += entry.compressedSize;
    checkSizes(declared, compressed);
    entries.set(keyOf(entry.fileName), entry);
  }
  return entries;
}

/** What a size field says can lie, so what really comes out is counted as well, over all parts read. */
function guard(fileSize: number): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    checkSizes(total, fileSize);
  };
}

/** yauzl says what is wrong with an archive by plain errors; for the person each means a damaged file. */
export function asDamaged(error: unknown): ImportRefusal {
  if (error instanceof ImportRefusal) return error;
  return new ImportRefusal('xlsx.damaged', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
}

/** Opens a workbook's archive after checking what it declares; nothing is ever written to disk. */
export async function openZip(path: string): Promise<ZipContent> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw asDamaged(error);
  });
  try {
    const entries = await listEntries(zip);
    const count = guard(zip.fileSize);
    return {
      names: [...entries.values()].map((entry) => entry.fileName),
      has: (name) => entries.has(keyOf(name)),
      close: () => zip.close(),
      read: (name) => readEntry(zip, entries.get(keyOf(name)), count),
    };
  } catch (error) {
    zip.close();
    throw asDamaged(error);
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array;
      count(bytes.length);
      yield bytes;
    }
  } catch (error) {
    throw asDamaged(error);
  }
}
