import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';

/** Lets whoever waits for a page go before this thread, where a thread has a priority of its own (Linux) and may lower it. */
export function stepAside(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
    const behind = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);
    if (thread !== undefined) setPriority(Number(thread), behind);
  } catch {
    // Not allowed here: it works as everyone else does.
  }
}
