import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const UI = join(import.meta.dirname, '../src/ui');
const sources = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
const SHOWCASE = join(import.meta.dirname, '../src/showcase');
const shown = sources(SHOWCASE)
  .map((name) => readFileSync(join(SHOWCASE, name), 'utf8'))
  .join('\n');

test.each(sources(UI))('%s is shown on the page of parts', (name) => expect(shown).toContain(`'../ui/${name}'`));
