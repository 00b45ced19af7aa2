import type pg from 'pg';
import type { Logger } from 'pino';
import type { Db } from '../db/connect.ts';
import type { Sessions } from './sessions.ts';

/** One running Qibu: what commands outside a request's transaction may need. */
export interface Instance {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Data folder: uploads, the sample's sign-in. */
  readonly home: string;
  /** Keys of what is encrypted in the database are drawn from it. */
  readonly secret: string;
  /** Whether the data folder's disk is nearly full. */
  readonly disk: { isLow(): boolean };
  readonly log: Logger;
  readonly sessions: Sessions;
  /** Secret of the one-time first-run link; null once claimed. */
  readonly setup: { token: string | null };
  /** Asks the background workers to look for work now. */
  readonly wake: { imports(): void; standings(): void };
  readonly now: () => Date;
}
