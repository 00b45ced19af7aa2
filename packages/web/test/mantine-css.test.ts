import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const STYLES = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles/global.css'));
/** Parts that draw with the styles of others. */
const BRINGS: Readonly<Record<string, readonly string[]>> = {
  Autocomplete: ['Input', 'Combobox', 'ScrollArea'],
  Drawer: ['ModalBase', 'Overlay', 'CloseButton'],
  FileInput: ['Input'],
  Modal: ['ModalBase', 'Overlay', 'CloseButton'],
  MultiSelect: ['Input', 'Combobox', 'Pill', 'PillsInput'],
  NativeSelect: ['Input'],
  NumberInput: ['Input'],
  PasswordInput: ['Input', 'ActionIcon'],
  SegmentedControl: ['FloatingIndicator'],
  Select: ['Input', 'Combobox', 'ScrollArea'],
  TextInput: ['Input'],
  Textarea: ['Input'],
};

const imported = [...readFileSync(join(SRC, 'app/mantine.css'), 'utf8').matchAll(/styles\/(\w+)\.css/g)].map(
  ([, name]) => name,
);
const used = new Set(
  globSync('**/*.tsx', { cwd: SRC }).flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, names = '']) => names.match(/\b[A-Z]\w+/g) ?? [],
    ),
  ),
);

test('every Mantine part that is used has its styles', () => {
  const wanted = [...used].flatMap((part) => [part, ...(BRINGS[part] ?? [])]);
  const missing = wanted.filter((part) => existsSync(join(STYLES, `${part}.css`)) && !imported.includes(part));
  expect([...new Set(missing)], 'add to app/mantine.css').toEqual([]);
});
