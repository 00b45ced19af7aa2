import { likeness, RIVALS } from './likeness.ts';
import { ImportRefusal } from './refusal.ts';

/** Encodings a file may be in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** True when the person chose it, so a page can say so. */
  readonly chosen: boolean;
  /** Encodings that read nearly as well: which one is meant must be asked. */
  readonly open?: readonly Encoding[];
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const UTF32: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];
const SNIFF_BYTES = 65_536;
/** Text contains no NUL; a few mean a damaged cell, more mean another kind of file. */
const MAX_NUL_SHARE = 0.01;
const UTF32_SHARE = 0.9;
/** So few characters that cannot be read are damage to their rows; more are another encoding. */
const MAX_DAMAGE = 0.1;
/** From here on a text reads well; two as near to each other as this are both to be considered. */
const READS_WELL = 0.75;
const NEAR = 0.25;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Decodes strictly; null when the bytes are not in that encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    // TypeError is what a strict decoder throws on foreign bytes, RangeError on a text longer than a string may be.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Decodes; where only a few characters are damaged they stay marked as such, and cost their rows, not the file. */
function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  const whole = decodeStrictly(bytes, encoding);
  const isDouble = encoding === 'gb18030' || encoding === 'big5';
  if ((whole !== null && !isDouble) || encoding.startsWith('utf-16')) return whole;
  const text = whole ?? new TextDecoder(encoding).decode(bytes);
  // Controls and private characters are what double-byte decoders make of bytes that mean nothing.
  const damaged = count(text, isDouble ? /[\uFFFD\u0080-\u009F\uE000-\uF8FF]/g : /\uFFFD/g);
  return damaged <= count(text, /[^\0-\x7F\uFFFD]/gu) * MAX_DAMAGE ? text : null;
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

/** UTF-32 has zeros in the upper half of each four bytes and something in the lower. */
function isUtf32(bytes: Uint8Array): boolean {
  const isMarked = UTF32.some((mark) => startsWith(bytes, mark));
  const sample = bytes.subarray(isMarked ? 4 : 0, SNIFF_BYTES);
  let written = 0;
  for (let at = 0; at + 3 < sample.length; at += 4) {
    const [a, b, c, d] = sample.subarray(at, at + 4);
    if ((c === 0 && d === 0) !== (a === 0 && b === 0)) written++;
  }
  return bytes.length % 4 === 0 && bytes.length > 8 && written >= (sample.length / 4) * UTF32_SHARE;
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

/** Decoding without an error is no proof: of those that decode, the one that gives words, and its near rivals. */
function decodeByWords(bytes: Uint8Array): DecodedText {
  const likely = RIVALS.map((encoding) => ({ encoding, like: likeness(bytes, encoding) }))
    .filter(({ encoding, like }) => like > 0 || encoding !== 'windows-1252')
    .sort((a, b) => b.like - a.like);
  for (const [at, { encoding, like }] of likely.entries()) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    const near = likely
      .slice(at + 1)
      .filter((rival) => like - rival.like < NEAR && decode(bytes, rival.encoding) !== null);
    const isSure = near.length === 0 && like >= READS_WELL;
    const open = { open: [encoding, ...near.map((rival) => rival.encoding)] };
    return { text, encoding, bom: false, chosen: false, ...(!isSure && open) };
  }
  throw new ImportRefusal('file.encodingUnknown');
}

/**
 * Bytes to text: byte-order mark, then UTF-16 by its zeros, then UTF-8, then whichever of the old encodings gives words.
 * What cannot be read is never replaced in silence. `chosen` overrides the search.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): DecodedText {
  if (chosen !== null) return decodeChosen(bytes, chosen);
  const wide = sniffUtf16(bytes);
  if (wide === null && isUtf32(bytes)) throw new ImportRefusal('file.utf32');
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const text = decode(bytes, wide ?? 'utf-8');
  if (text === null && wide !== null) throw new ImportRefusal('file.encodingUnknown');
  const found =
    text === null ? decodeByWords(bytes) : { text, encoding: wide ?? ('utf-8' as const), bom: false, chosen: false };
  if (wide === null && nulShare(bytes) > MAX_NUL_SHARE) throw new ImportRefusal('file.notText');
  return found;
}
