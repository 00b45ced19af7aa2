import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { TEMPLATE } from '../packages/server/src/db/test-cluster.ts';
import { type Cluster, copyDatabase } from './databases.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data folder that goes with the database `SAMPLE`. */
    readonly sampleHome: string;
  }
}

/** The database that holds the sample; each test file that wants the sample works on a copy. */
export const SAMPLE = 'sample';

/** Vitest's global setup, after that of the cluster: the sample is loaded once, by a server as a person starts it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const cluster: Cluster = project.getProvidedContext().testCluster;
  const home = mkdtempSync(join(tmpdir(), 'qibu-e2e-sample-'));
  const databaseUrl = await copyDatabase(cluster, { from: TEMPLATE, to: SAMPLE });
  const server = await startServer({ sample: true, home, databaseUrl });
  await server.stop();
  project.provide('sampleHome', home);
  return () => rmSync(home, { recursive: true, force: true });
}
