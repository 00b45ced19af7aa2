/** Throws that are the same for the same seed on every machine (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick<T>(all: readonly T[]): T {
    const one = all[this.below(all.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  shuffle<T>(all: readonly T[]): T[] {
    const left = [...all];
    for (let at = left.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      const [a, b] = [left[at], left[other]];
      if (a !== undefined && b !== undefined) [left[at], left[other]] = [b, a];
    }
    return left;
  }
}
