/** Four 32-bit FNV-1a hashes of a text, each from another start. No security meant: the same key gives the same id. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value ^ (value >>> 15);
}

const hex = (value: number, length: number): string => (value >>> 0).toString(16).padStart(length, '0').slice(-length);

/** What a key names; the same word may name an account and a deal. */
export type SampleKind = 'user' | 'product' | 'account' | 'contact' | 'deal' | 'row';

/** Order within the sample, kept in the time part of the id. */
const EPOCH_MS = Date.UTC(2020, 0, 1);

/**
 * A valid UUIDv7 made from a key. `order` goes where the time stands, so that rows of one day sort as they were told.
 */
export function sampleId(kind: SampleKind, key: string, order = 0): string {
  const text = `${kind}:${key}`;
  const time = (EPOCH_MS + order).toString(16).padStart(12, '0');
  const variant = (8 + (hash(text, 2) & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${hex(hash(text, 1), 3)}`,
    `${variant}${hex(hash(text, 3), 3)}`,
    `${hex(hash(text, 4), 8)}${hex(hash(text, 5), 4)}`,
  ].join('-');
}
