// One of several processes that answer requests; the first process starts it and does the background work.
import pino from 'pino';
import { connect } from '../db/connect.ts';
import { Disk, roomOf } from '../http/disk.ts';
import type { Instance } from '../http/instance.ts';
import { Sessions } from '../http/sessions.ts';
import { messageOf } from '../postgres/index.ts';
import { REDACTED } from './log.ts';
import { listen } from './listen.ts';
import { STOP, type WorkerTask, type WorkerWord } from './workers.ts';

const tell = (word: WorkerWord): unknown => process.send?.(word);

async function work(task: WorkerTask): Promise<void> {
  const log = pino({ level: task.logLevel, redact: [...REDACTED] });
  const { db, pool, close } = connect(task.connection, (error) =>
    log.warn({ reason: error.message }, 'database connection lost'),
  );
  const instance: Instance = {
    db,
    pool,
    home: task.home,
    secret: task.secret,
    disk: new Disk(() => roomOf(task.home)),
    log,
    wake: { imports: () => tell('wake imports'), standings: () => tell('wake standings') },
    sessions: new Sessions(db),
    setup: { token: task.setupToken },
    now: () => new Date(),
  };
  const app = await listen(instance, { ...task, shared: true });
  tell('listening');
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await app.close();
    await close();
    process.exit(0);
  };
  process.on('message', (word) => word === STOP && void end());
  process.on('SIGTERM', () => void end());
  // The terminal sends it to all of us; the first process says when to stop.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  // Without the first process nobody keeps the database.
  process.on('disconnect', () => void end());
}

process.once('message', (task: WorkerTask) => {
  work(task).catch((error: unknown) => {
    tell({ failed: messageOf(error), code: 'START' });
    process.exitCode = 1;
    process.disconnect?.();
  });
});
