/** What a new room brings, each file made of its template. */
export const FILES = [
  { path: 'packages/contract/src/__kebab__.ts', template: 'contract.txt' },
  { path: 'packages/phrases/src/zh-CN/__kebab__.ts', template: 'words-zh.txt' },
  { path: 'packages/phrases/src/en/__kebab__.ts', template: 'words-en.txt' },
  { path: 'packages/server/migrations/__number__-__kebab__.sql', template: 'migration.txt' },
  { path: 'packages/server/src/__kebab__/room.ts', template: 'room.txt' },
  { path: 'packages/server/src/__kebab__/__kebab__.db.test.ts', template: 'room-test.txt' },
  { path: 'packages/web/src/features/__kebab__/room.ts', template: 'web-room.txt' },
  { path: 'packages/web/src/features/__kebab__/__kebab__-page.tsx', template: 'web-page.txt' },
];
