import { createHash } from 'node:crypto';
import { type AppError, invalidField } from '../error.ts';

/** The last row of a page: its sort value as the database writes it (null sorts last), and its id. */
export interface Place {
  readonly key: string | null;
  readonly id: string;
  /** How many rows the list has, as its first page counted them; later pages carry the number on. */
  readonly count?: number;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Short name of a list as it was asked for; a cursor is good for that list only. Absent and empty fields count alike. */
export function listMark(list: string, asked: object): string {
  const fields = Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([list, fields]))
    .digest('base64url')
    .slice(0, 12);
}

export const writeCursor = (mark: string, { key, id, count }: Place): string =>
  Buffer.from(JSON.stringify(count === undefined ? [mark, key, id] : [mark, key, id, count])).toString('base64url');

const refuse = (): AppError => invalidField('query.cursor', 'notCursor');

/** Reads a cursor back; refuses one of another list, or one that nobody here wrote. `key` must have the given shape. */
export function readCursor(mark: string, text: string, shape: Pick<RegExp, 'test'>): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refuse();
  }
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) throw refuse();
  const [written, key, id, counted] = parts as unknown[];
  if (written !== mark || typeof id !== 'string' || !UUID.test(id)) throw refuse();
  const place = { id, ...countIn(counted) };
  if (key === null) return { key, ...place };
  if (typeof key !== 'string' || key.includes('\u0000') || !shape.test(key)) throw refuse();
  return { key, ...place };
}

function countIn(counted: unknown): Pick<Place, 'count'> {
  if (counted === undefined) return {};
  if (typeof counted !== 'number' || !Number.isSafeInteger(counted) || counted < 0) throw refuse();
  return { count: counted };
}
