const atEnd = (line) => [{ find: /\n$/, put: () => `\n${line}\n` }];
const before = (find, text) => ({ find, put: ([found]) => text + found });

/** The lists a new room joins: in each file a place, and what comes there. */
export const EDITS = [
  { path: 'packages/contract/src/rooms.ts', edits: atEnd("export * from './__kebab__.ts';") },
  { path: 'packages/phrases/src/zh-CN/often.ts', edits: atEnd("export { __camel__ } from './__kebab__.ts';") },
  { path: 'packages/phrases/src/en/often.ts', edits: atEnd("export { __camel__ } from './__kebab__.ts';") },
  {
    path: 'packages/server/src/rooms.ts',
    edits: [
      before(/import type \{ Room \}/, "import { __camel__ } from './__kebab__/room.ts';\n"),
      before(/\];\n$/, ', __camel__'),
    ],
  },
  {
    path: 'packages/web/src/app/router.tsx',
    edits: [
      before(/import \{ SkeletonPage \}/, "import { __camel__Routes } from '../features/__kebab__/routes.ts';\n"),
      before(/ {4}\.\.\.importRoutes,\n/, '    ...__camel__Routes,\n'),
    ],
  },
  {
    path: 'packages/web/src/app/nav.ts',
    edits: [
      before(/ \| '\/import'/, " | '/__kebab__'"),
      before(/ {2}\{ to: '\/import'/, "  { to: '/__kebab__', icon: 'deals', name: (t) => t.__camel__.title },\n"),
    ],
  },
  {
    path: 'ARCHITECTURE.md',
    edits: [
      before(/ \| the rooms \|/, ' `__kebab__/`'),
      { find: /(one folder per room: [^|]*?) \|/, put: ([, rooms]) => `${rooms} \`__kebab__/\` |` },
    ],
  },
];
