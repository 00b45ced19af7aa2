import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Lets whoever waits for a page go before this thread, where a thread has a priority of its own (Linux) and may lower it. */
export function stepAside(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
    if (thread !== undefined) setPriority(Number(thread), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it works as everyone else does.
  }
}
