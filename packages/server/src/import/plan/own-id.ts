import type { RowReader } from './row-reader.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A text as an id of ours; null where it is none. */
export function ownId(text: string): string | null {
  const id = text.trim().toLowerCase();
  return ID.test(id) ? id : null;
}

/** Our own id, from an export brought back. */
export const readId = (reader: RowReader): string | null => ownId(reader.code('id') ?? '');

interface Held {
  readonly id: string | null;
  readonly mentioned: boolean;
}

/** The key of a record: its name's, unless that is another's of the same name, told apart by its own id. */
export function keyBesides(held: Held | undefined, key: string, id: string | null): string {
  const isOther = held !== undefined && !held.mentioned && held.id !== null && id !== null && held.id !== id;
  return isOther ? `${key}\n${id}` : key;
}
