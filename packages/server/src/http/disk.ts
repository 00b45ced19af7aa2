import { statfsSync } from 'node:fs';
import { LIMITS, type Route } from '@qibu/contract';
import { AppError } from '../error.ts';

const LOOK_EVERY_MS = 2_000;

export interface Room {
  readonly free: number;
  readonly all: number;
}
/** Room on the disk a folder lies on. */
export function roomOf(folder: string): Room {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { free: bavail * bsize, all: blocks * bsize };
}

/** PostgreSQL needs some room to stay up at all; a small disk keeps a smaller share free. */
export const isScarce = ({ free, all }: Room): boolean =>
  free < Math.min(LIMITS.diskReserveBytes, Math.max(all * 0.05, LIMITS.diskReserveSmallBytes));

/** Knows whether the disk of the data folder is nearly full; looks again every two seconds, so it ends by itself. */
export class Disk {
  readonly #measure: () => Room;
  #low = false;
  #lookAgain = 0;
  constructor(measure: () => Room) {
    this.#measure = measure;
  }

  isLow(): boolean {
    if (performance.now() >= this.#lookAgain) {
      this.#low = isScarce(this.#measure());
      this.#lookAgain = performance.now() + LOOK_EVERY_MS;
    }
    return this.#low;
  }
}

/** Whoever is not signed in could not even read; a backup deleted makes room. */
const STILL: ReadonlySet<string> = new Set(['session.create', 'session.end', 'backups.delete']);

/** Refuses what would write while the disk is nearly full. */
export function requireRoom(disk: { isLow(): boolean }, { id, writes }: Route): void {
  if (writes.length > 0 && !STILL.has(id) && disk.isLow()) throw new AppError('disk.low');
}
