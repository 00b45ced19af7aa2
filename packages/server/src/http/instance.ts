import type { Logger } from 'pino';
import type pg from 'pg';
import type { Db } from '../db/connect.ts';

/** One running Qibu: what commands outside a request's transaction may need. */
export interface Instance {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Data folder: uploads, the sample's sign-in. */
  readonly home: string;
  readonly log: Logger;
  /** Secret of the one-time first-run link; null once claimed. */
  readonly setup: { token: string | null };
  /** Runs after the current reply; the import worker and the standing refresher listen. */
  readonly wake: { imports(): void; standings(workspaceId: string): void };
  readonly now: () => Date;
}
