import { defineConfig } from 'vitest/config';

const sources = ['packages/*/src/**', 'packages/*/test/**', 'cases/**', 'bench/**', 'scripts/**'];
const tests = (kind: string) => sources.map((folder) => `${folder}/*${kind}.test.{ts,tsx}`);
const never = ['**/node_modules/**', '**/dist/**'];

// Generous limits: the machine may be busy, and a slow pass is a pass.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: tests(''),
          exclude: [...never, '**/*.db.test.ts', '**/*.e2e.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
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
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: never,
          globalSetup: ['packages/server/src/db/test-cluster.ts', 'e2e/sample.ts'],
          // Files of one worker share its browser, each in profiles of its own.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
