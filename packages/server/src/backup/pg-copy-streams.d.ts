declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** Rows of a `COPY … TO STDOUT`, as PostgreSQL writes them. */
  export function to(sql: string): Readable & Submittable;
  /** Takes the rows of a `COPY … FROM STDIN`. */
  export function from(sql: string): Writable & Submittable;
}
