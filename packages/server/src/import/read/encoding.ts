import { ImportRefusal } from './refusal.ts';

/** Encodings a file may be in; the first five are found by themselves, the rest only by hand. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** True when the person chose it, so a page can say so. */
  readonly chosen: boolean;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const SNIFF_BYTES = 65_536;
/** Text contains no NUL; a few mean a damaged cell, more mean another kind of file. */
const MAX_NUL_SHARE = 0.01;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Decodes strictly; null when the bytes are not in that encoding. */
function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    // TypeError is what a strict decoder throws on foreign bytes, RangeError on a text longer than a string may be.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** UTF-16 without a mark: ASCII characters leave a zero on one side of each pair only. */
function sniffUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SNIFF_BYTES);
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const least = end / 2 / 50;
  // A Chinese character whose code ends in 00 (一, 㐀) has its zero on the other side.
  if (odd > least && even <= odd / 4) return 'utf-16le';
  if (even > least && odd <= even / 4) return 'utf-16be';
  return null;
}

function nulShare(bytes: Uint8Array): number {
  let nul = 0;
  for (const byte of bytes) if (byte === 0) nul++;
  return bytes.length === 0 ? 0 : nul / bytes.length;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  for (const [encoding, mark] of BOMS) {
    if (!startsWith(bytes, mark)) continue;
    const text = decode(bytes, encoding);
    if (text === null) throw new ImportRefusal('file.encoding', { encoding });
    return { text, encoding, bom: true, chosen: false };
  }
  return null;
}

function decodeChosen(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = decode(bytes, encoding);
  if (text === null) throw new ImportRefusal('file.encoding', { encoding });
  const bom = BOMS.some(([of, mark]) => of === encoding && startsWith(bytes, mark));
  return { text, encoding, bom, chosen: true };
}

/**
 * Bytes to text, never by replacing what cannot be read: byte-order mark, then UTF-16 by its zeros,
 * then UTF-8, then GB18030. `chosen` overrides the search.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): DecodedText {
  if (chosen !== null) return decodeChosen(bytes, chosen);
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const wide = sniffUtf16(bytes);
  for (const encoding of wide === null ? (['utf-8', 'gb18030'] as const) : [wide]) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (wide === null && nulShare(bytes) > MAX_NUL_SHARE) throw new ImportRefusal('file.notText');
    return { text, encoding, bom: false, chosen: false };
  }
  throw new ImportRefusal('file.encodingUnknown');
}
