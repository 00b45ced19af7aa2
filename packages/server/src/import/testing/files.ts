import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { readFile, type ReadOptions } from '../read/read-file.ts';
import type { ReadFile } from '../read/table.ts';

/** A folder for one test file, gone afterwards. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qibu-import-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let written = 0;
/** Writes bytes to a file of their own and reads them as an upload would be. */
export function readBytes(
  folder: string,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> = {},
): Promise<ReadFile> {
  const path = join(folder, `${++written}.bin`);
  writeFileSync(path, bytes);
  return readFile(path, { name: 'file', score: headerScore, ...options });
}

/** A workbook made by another program than the one that reads it here. */
export async function workbookBytes(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
