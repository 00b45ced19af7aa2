import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePipeline, PIPELINE } from '@qibu/cases/pipeline';

export interface Pipeline {
  readonly what: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly misspelt: { readonly from: string; readonly to: string; readonly count: number };
}

const FILES = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'];
/** A real pipeline of the same shape lies here on some machines; it may not be copied. */
const REAL = fileURLToPath(new URL('../../../../../../shared/data/maven-crm/', import.meta.url));

const made: Pipeline = {
  what: 'made',
  files: makePipeline(2026).map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
  misspelt: PIPELINE.misspelt,
};
const real = (): Pipeline => ({
  what: 'real',
  files: FILES.map((name) => ({ name, bytes: readFileSync(join(REAL, name)) })),
  misspelt: { from: 'GTXPro', to: 'GTX Pro', count: 1_480 },
});

/** The pipeline made everywhere, and the real one where it is. */
export const PIPELINES: readonly Pipeline[] = existsSync(REAL) ? [made, real()] : [made];

/** The rows of one file, counted without our reader: its cells hold neither quotes nor commas. */
export const plainRows = ({ files }: Pipeline, name: string): string[][] =>
  (files.find((file) => file.name === name)?.bytes.toString('utf8') ?? '')
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(1)
    .map((line) => line.split(','));
