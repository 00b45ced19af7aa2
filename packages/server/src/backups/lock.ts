import { Client, type ClientConfig } from 'pg';

/** Of the installation: whoever holds it is writing a backup. A process that dies lets go of it. */
const LOCK = { room: 7207, what: 1 } as const;

const HELD = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2`;

/** Held until `release`, on a connection of its own. */
export interface BackupLock {
  release(): Promise<void>;
}

/** Takes the lock; null where another holds it. */
export async function takeLock(connection: ClientConfig): Promise<BackupLock | null> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...connection });
  // A connection lost meanwhile also ends the backup, which says so.
  client.on('error', () => {});
  await client.connect();
  const release = () => client.end().catch(() => {});
  try {
    const taken = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [
      LOCK.room,
      LOCK.what,
    ]);
    if (taken.rows[0]?.got) return { release };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}

interface Asks {
  query(text: string, values: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Whether a backup is being written, by whichever process. */
export const isHeld = async (pool: Asks): Promise<boolean> =>
  (await pool.query(HELD, [LOCK.room, LOCK.what])).rows.length > 0;
