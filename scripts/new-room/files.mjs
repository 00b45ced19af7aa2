/** What a new room brings, each file made of its template; with `part` only where that part of the deal page is asked for. */
export const FILES = [
  { path: 'packages/contract/src/__kebab__.ts', template: 'contract.txt' },
  { path: 'packages/phrases/src/zh-CN/__kebab__.ts', template: 'words-zh.txt' },
  { path: 'packages/phrases/src/en/__kebab__.ts', template: 'words-en.txt' },
  { path: 'packages/server/migrations/__number__-__kebab__.sql', template: 'migration.txt' },
  { path: 'packages/server/src/__kebab__/room.ts', template: 'room.txt' },
  { path: 'packages/server/src/__kebab__/__kebab__.db.test.ts', template: 'room-test.txt' },
  { path: 'packages/web/src/features/__kebab__/room.ts', template: 'web-room.txt' },
  { path: 'packages/web/src/features/__kebab__/__kebab__-page.tsx', template: 'web-page.txt' },
  { path: 'packages/web/src/features/__kebab__/__kebab__-panel.tsx', template: 'web-panel.txt', part: 'panel' },
  { path: 'packages/web/src/features/__kebab__/__kebab__-section.tsx', template: 'web-section.txt', part: 'section' },
];
