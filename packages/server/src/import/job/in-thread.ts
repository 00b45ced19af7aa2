import { Worker } from 'node:worker_threads';
import { ImportRefusal } from '../read/refusal.ts';
import { ImportCancelled, LeaseLost } from './ended.ts';
import type { Answer, Task } from './thread.ts';

export interface ThreadLimits {
  readonly memoryMb: number;
  /** Null: as long as it takes. */
  readonly ms: number | null;
}
/** Room for 100,000 rows and their judgement; a file that needs more is refused, and the server lives on. */
const MEMORY_MB = 320;
/** A file that takes longer is made to take long; a run can be stopped by hand. */
const READ_MS = 120_000;
const limitsOf = (task: Task): ThreadLimits => ({ memoryMb: MEMORY_MB, ms: task.do === 'run' ? null : READ_MS });

/** A failure inside the thread, with the database's own code where it has one. */
export class ThreadFailure extends Error {
  readonly code: string;
  constructor(message: string, code: string, stack: string) {
    super(message);
    this.code = code;
    if (stack !== '') this.stack = stack;
  }
}

function unwrap(answer: Answer): unknown {
  switch (answer.type) {
    case 'done':
      return answer.value;
    case 'refused':
      throw new ImportRefusal(answer.code, answer.params);
    case 'cancelled':
      throw new ImportCancelled();
    case 'lost':
      throw new LeaseLost();
    case 'failed':
      throw new ThreadFailure(answer.message, answer.code, answer.stack);
  }
}

export interface ThreadRun<T> {
  readonly result: Promise<T>;
  /** Ends the thread wherever it is; its transaction is rolled back with its connection. */
  stop(): Promise<void>;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** How long an idle thread is kept for the next step of an import; starting one takes a second. */
const KEEP_MS = 20_000;
const HEARD = ['message', 'error', 'exit'] as const;
let spare: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

function takeThread(memoryMb: number): Worker {
  if (spare !== null && memoryMb === MEMORY_MB) {
    const { worker, timer } = spare;
    spare = null;
    clearTimeout(timer);
    worker.removeAllListeners('exit');
    worker.ref();
    return worker;
  }
  return new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
  });
}

/** Lays a thread aside that has answered; one is enough. */
function keepThread(worker: Worker, memoryMb: number): void {
  // By name: without one, what Node itself listens for would go as well.
  for (const event of HEARD) worker.removeAllListeners(event);
  // A thread that dies while nobody uses it is nobody's failure.
  worker.on('error', () => {});
  if (spare !== null || memoryMb !== MEMORY_MB) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const timer = setTimeout(() => void worker.terminate(), KEEP_MS);
  timer.unref();
  spare = { worker, timer };
  worker.once('exit', () => {
    clearTimeout(timer);
    if (spare?.worker === worker) spare = null;
  });
}

/** Does a task in a thread, with bounded memory and time. */
export function inThread<T>(task: Task, limits: ThreadLimits = limitsOf(task)): ThreadRun<T> {
  const worker = takeThread(limits.memoryMb);
  let isLate = false;
  let isOurs = true;
  const end = (): void => {
    isLate = true;
    void worker.terminate();
  };
  const timer = limits.ms === null ? null : setTimeout(end, limits.ms);
  const answered = answerOf(worker, () => isLate).finally(() => timer && clearTimeout(timer));
  const result = answered.then((answer) => {
    isOurs = false;
    keepThread(worker, limits.memoryMb);
    return unwrap(answer) as T;
  });
  // Those waiting for the result get the failure; a stop before anyone waits must not end the process.
  result.catch(() => {});
  worker.postMessage(task);
  return {
    result,
    stop: async () => {
      if (isOurs) await worker.terminate();
    },
  };
}

function answerOf(worker: Worker, isLate: () => boolean): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isOutOfMemory(error) ? new ImportRefusal('xlsx.tooHeavy') : error));
    worker.once('exit', () =>
      reject(
        isLate() ? new ImportRefusal('xlsx.tooHeavy') : new ThreadFailure('the thread was stopped', 'STOPPED', ''),
      ),
    );
  });
}
