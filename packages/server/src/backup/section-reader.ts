import { createHash } from 'node:crypto';
import { END_OF_ROWS } from './format.ts';

const LINE_END = 0x0a;
const CLOSING = Buffer.from(`\n${END_OF_ROWS}`);
const LONGEST_LINE = 16 * 1024 * 1024;

/** The file is not what was once written. */
export class BrokenFile extends Error {}

/** Reads a backup piece by piece: single lines, and the rows between them; keeps the hash of all it has passed. */
export class SectionReader {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#pieces = source[Symbol.asyncIterator]();
  }

  /** The next line without its end, not yet hashed (`pass` does that); undefined when the file is over. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(LINE_END);
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end);
      if (this.#rest.length > LONGEST_LINE) throw new BrokenFile('a line does not end');
      if (!(await this.#more())) return undefined;
    }
  }

  /** Counts a line towards the hash. */
  pass(line: string): void {
    this.#hash.update(`${line}\n`);
  }

  /** The rows up to their closing line, in pieces of any size. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#rest.length < END_OF_ROWS.length && (await this.#more()));
    if (this.#rest.subarray(0, END_OF_ROWS.length).equals(CLOSING.subarray(1))) {
      this.#hash.update(this.#take(END_OF_ROWS.length));
      return;
    }
    for (;;) {
      const end = this.#rest.indexOf(CLOSING);
      // The closing line may be cut by the end of a piece: its first bytes are held back.
      const ready = end >= 0 ? end + 1 : this.#rest.length - (CLOSING.length - 1);
      if (ready > 0) yield this.#hashed(ready);
      if (end >= 0) {
        this.#hashed(END_OF_ROWS.length);
        return;
      }
      if (!(await this.#more())) throw new BrokenFile('the rows of a table do not end');
    }
  }

  /** Hash of everything passed so far. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  #hashed(length: number): Buffer {
    const piece = this.#take(length);
    this.#hash.update(piece);
    return piece;
  }

  #take(length: number): Buffer {
    const piece = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return piece;
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }
}
