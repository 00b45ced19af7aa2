import { defineConfig } from 'vitest/config';

const sources = ['packages/*/src/**', 'packages/*/test/**', 'cases/**', 'bench/**', 'scripts/**'];
const tests = (kind: string) => sources.map((folder) => `${folder}/*${kind}.test.{ts,tsx}`);
const never = ['**/node_modules/**', '**/dist/**'];

// Files share their worker (no isolation): loading the sources anew for each cost more than the tests. What a file keeps
// outside its tests it makes and ends itself: a database copied from a template, a server, browser profiles.
const shared = { isolate: false, maxWorkers: '100%' } as const;

// Generous limits: the machine may be busy, and a slow pass is a pass.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          include: tests(''),
          exclude: [...never, '**/*.db.test.ts', '**/*.e2e.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'db',
          include: tests('.db'),
          exclude: never,
          globalSetup: 'packages/server/src/db/test-cluster.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: never,
          globalSetup: ['packages/server/src/db/test-cluster.ts', 'e2e/sample.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
