import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLAGS } from './flags/registry.ts';

const SOURCE = import.meta.dirname;
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

describe('the core is pure', () => {
  test.each([
    ['reads no clock', /Date\.now|new Date\(\)|performance\./],
    ['takes no chance', /Math\.random|crypto/],
    ['touches no disk, network or process', /from 'node:|process\.|fetch\(/],
  ])('it %s', (_, forbidden) => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter(({ text }) => forbidden.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('it holds no sentence for people, beside the words it reads', () => {
    const han = files.filter(({ text }) => /[\u4e00-\u9fff]/.test(text)).map(({ name }) => name);
    expect(han.filter((name) => !name.startsWith('words/'))).toEqual([]);
  });

  test('it needs nothing but itself', () => {
    const outside = files.flatMap(({ name, text }) =>
      [...text.matchAll(/from '([^']+)'/g)].filter(([, from]) => !from?.startsWith('.')).map(() => name),
    );
    expect(outside).toEqual([]);
  });
});

describe('the pages of the method', () => {
  const page = (name: string): string => readFileSync(join(SOURCE, '../../../docs/method', name), 'utf8');

  test('name every mine', () => {
    const text = page('flags.md');
    expect(FLAGS.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
  });

  test('link only to files and headings that are there', () => {
    for (const name of readdirSync(join(SOURCE, '../../../docs/method'))) {
      for (const [, target = ''] of page(name).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        if (target.startsWith('http')) continue;
        expect(() => readFileSync(join(SOURCE, '../../../docs/method', target)), `${name}: ${target}`).not.toThrow();
      }
    }
  });

  test('are where the code says they are', () => {
    for (const { name, text } of files) {
      for (const [, file = '', anchor] of text.matchAll(/docs\/method\/([a-z]+\.md)(?:#([a-z-]+))?/g)) {
        const headings = [...page(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
          title.toLowerCase().replaceAll(' ', '-'),
        );
        if (anchor !== undefined) expect(headings, `${name}: ${file}#${anchor}`).toContain(anchor);
      }
    }
  });
});
