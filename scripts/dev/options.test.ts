import { expect, test } from 'vitest';
import { readDevOptions } from './options.ts';

const plain = { seed: null, fresh: false, port: 7070 };

test.each([
  ['nothing', [], {}, plain],
  ['a large workspace', ['--seed', '20000'], {}, { ...plain, seed: 20_000 }],
  ['a new beginning', ['--fresh'], {}, { ...plain, fresh: true }],
  ['both', ['--fresh', '--seed', '500'], {}, { ...plain, seed: 500, fresh: true }],
  ['another port', [], { PORT: '8080' }, { ...plain, port: 8080 }],
])('%s', (_, args, environment, wanted) => expect(readDevOptions(args, environment)).toEqual(wanted));

test.each([
  [['--sed', '5'], {}, 'Unknown option --sed'],
  [['20000'], {}, 'Unknown option 20000'],
  [['--seed'], {}, '--seed needs a number'],
  [['--seed', 'many'], {}, '--seed needs a number'],
  [['--seed', '0'], {}, '--seed needs a number'],
  [['--seed', '--fresh'], {}, '--seed needs a number'],
  [[], { PORT: '65535' }, 'PORT must be'],
  [[], { PORT: '' }, 'PORT must be'],
])('%j with %j is refused in words', (args, environment, complaint) =>
  expect(() => readDevOptions(args, environment)).toThrow(complaint),
);
