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

export interface Running<T> {
  readonly result: Promise<T>;
  /** Ends the thread wherever it is; its transaction is rolled back with its connection. */
  stop(): Promise<void>;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Does a task in a thread of its own, with bounded memory and time. */
export function inThread<T>(task: Task, limits: ThreadLimits = limitsOf(task)): Running<T> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, stackSizeMb: 4 },
  });
  let isLate = false;
  const end = (): void => {
    isLate = true;
    void worker.terminate();
  };
  const timer = limits.ms === null ? null : setTimeout(end, limits.ms);
  const result = answerOf(worker, () => isLate)
    .finally(() => timer && clearTimeout(timer))
    .then((answer) => unwrap(answer) as T);
  // Whoever waits for the result hears of a failure; a stop before anybody waits must not end the process.
  result.catch(() => {});
  return {
    result,
    stop: async () => {
      await worker.terminate();
    },
  };
}

function answerOf(worker: Worker, isLate: () => boolean): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answer: Answer | null = null;
    worker.once('message', (message: Answer) => {
      answer = message;
    });
    worker.once('error', (error) => reject(isOutOfMemory(error) ? new ImportRefusal('xlsx.tooHeavy') : error));
    worker.once('exit', () => {
      if (answer !== null) resolve(answer);
      else
        reject(
          isLate() ? new ImportRefusal('xlsx.tooHeavy') : new ThreadFailure('the thread was stopped', 'STOPPED', ''),
        );
    });
  });
}
