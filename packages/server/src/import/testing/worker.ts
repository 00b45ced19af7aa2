/** A process that does nothing but run imports: for tests that kill it. */
import pino from 'pino';
import { connect } from '../../db/connect.ts';
import { Sessions } from '../../http/sessions.ts';
import { startImportWorker } from '../worker.ts';

const { connection, home } = JSON.parse(process.argv[2] ?? '{}');
const { db, pool } = connect(connection, () => {});
const worker = startImportWorker({
  db,
  pool,
  home,
  secret: '',
  disk: { isLow: () => false },
  log: pino({ level: 'error' }, pino.destination(2)),
  sessions: new Sessions(db),
  setup: { token: null },
  wake: { imports: () => {}, standings: () => {} },
  now: () => new Date(),
});
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
