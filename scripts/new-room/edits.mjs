const atEnd = (line) => [{ find: /\n$/, put: () => `\n${line}\n` }];
const before = (find, text) => ({ find, put: ([found]) => text + found });
/** The words of a room are fetched with it. */
const WORDS = before(/\} as const/, "  '__kebab__': () => import('./__kebab__.ts'),\n");

/** The lists a new room joins: in each file a place, and what comes there. */
export const EDITS = [
  { path: 'packages/contract/src/rooms.ts', edits: atEnd("export * from './__kebab__.ts';") },
  { path: 'packages/phrases/src/zh-CN/rooms.ts', edits: [WORDS] },
  { path: 'packages/phrases/src/en/rooms.ts', edits: [WORDS] },
  {
    path: 'packages/server/src/rooms.ts',
    edits: [
      before(/import type \{ Room \}/, "import { __camel__ } from './__kebab__/room.ts';\n"),
      // The formatter breaks a long list, with a comma after its last.
      { find: /,?\n?\];\n$/, put: () => ', __camel__];\n' },
    ],
  },
  {
    path: 'packages/web/src/rooms.ts',
    edits: [
      before(/import type \{ Room \}/, "import { __camel__Room } from './features/__kebab__/room.ts';\n"),
      before(/ {2}importRoom,\n/, '  __camel__Room,\n'),
    ],
  },
  {
    path: 'e2e/pages.ts',
    edits: [before(/ {2}page\('import', '\/import'\),\n/, "  page('__kebab__', '/__kebab__'),\n")],
  },
  {
    path: 'ARCHITECTURE.md',
    edits: [
      before(/ \| the rooms \|/, ' `__kebab__/`'),
      { find: /(one folder per room: [^|]*?) \|/, put: ([, rooms]) => `${rooms} \`__kebab__/\` |` },
    ],
  },
];
