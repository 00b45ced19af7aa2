import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { TEMPLATE } from '../packages/server/src/db/test-cluster.ts';
import { copyDatabase, dropDatabase } from './databases.ts';
import { SAMPLE } from './sample.ts';
import { type RunningServer, startServer } from './server.ts';

/** Starts the product over a copy of the prepared sample or, as first started, of an empty database. */
export async function startOnCopy({ sample }: { readonly sample: boolean }): Promise<RunningServer> {
  const cluster = inject('testCluster');
  const home = mkdtempSync(join(tmpdir(), 'qibu-e2e-'));
  if (sample) cpSync(inject('sampleHome'), home, { recursive: true });
  const name = `e_${randomBytes(6).toString('hex')}`;
  const databaseUrl = await copyDatabase(cluster, { from: sample ? SAMPLE : TEMPLATE, to: name });
  const server = await startServer({ sample, home, databaseUrl });
  return {
    ...server,
    async stop() {
      await server.stop();
      await dropDatabase(cluster, name);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
