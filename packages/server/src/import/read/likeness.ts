/** Encodings whose bytes say nothing by themselves: several of them decode most files, and one of them gives words. */
export const RIVALS = ['gb18030', 'big5', 'windows-1252'] as const;
export type Rival = (typeof RIVALS)[number];

/** As much of a file as tells what it is written in. */
const SAMPLE = 262_144;
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isSmall = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;

/** First bytes of the characters people write: punctuation and the first level of each standard. */
const COMMON: Readonly<Record<'gb18030' | 'big5', readonly (readonly [from: number, to: number])[]>> = {
  gb18030: [
    [0xa1, 0xa3],
    [0xb0, 0xd7],
  ],
  big5: [
    [0xa1, 0xa2],
    [0xa4, 0xc6],
  ],
};
/** Letters of Western Europe in Windows-1252, and the punctuation that stands between words. */
const WESTERN = new Set(
  [...'äöüßÄÖÜéèêëàáâãåæçñíìîïóòôõøœúùûýÉÈÀÁÂÅÆÇÑÍÓÔØŒÚšžŠŽ']
    .map((char) => windows1252(char))
    .filter((byte) => byte > 0),
);
const PUNCTUATION = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xae, 0xb0, 0xb2]);

function windows1252(char: string): number {
  const special: Readonly<Record<string, number>> = { œ: 0x9c, Œ: 0x8c, š: 0x9a, Š: 0x8a, ž: 0x9e, Ž: 0x8e };
  return special[char] ?? char.charCodeAt(0);
}

const FEW_LOW = 0.1;
const HALF = 0.5;

interface Tally {
  all: number;
  likely: number;
}
const share = ({ all, likely }: Tally): number => (all === 0 ? 0 : likely / all);

/** Double bytes: likely are common characters that do not stand alone inside a Latin word, like the 黮 of "M黮ler". */
function doubleLikeness(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  const tally: Tally = { all: 0, likely: 0 };
  let [run, low] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, next] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) {
      run = 0;
      continue;
    }
    const isCommon = COMMON[encoding].some(([from, to]) => lead >= from && lead <= to);
    const isAlone = run === 0 && (bytes[at + 2] ?? 0) < 0x80;
    const isInWord = isAlone && isLetter(bytes[at + 2]) && (isLetter(bytes[at - 1]) || isSmall(bytes[at + 2]));
    tally.all++;
    const isLow = (next ?? 0) < 0xa1;
    low += Number(isLow);
    if (isCommon && (encoding === 'big5' || !isLow) && !isInWord) tally.likely++;
    run++;
    at++;
  }
  // Big5 writes every third character with a low second byte, GB's common characters never.
  return share(tally) * (encoding === 'big5' && low < tally.all * FEW_LOW ? HALF : 1);
}

/** Single bytes: likely are letters beside another letter, and a sign or two between words. */
function singleLikeness(bytes: Uint8Array): number {
  const tally: Tally = { all: 0, likely: 0 };
  let words = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at;
    while ((bytes[end] ?? 0) >= 0x80) end++;
    const run = bytes.subarray(at, end);
    tally.all += run.length;
    const isWord = run.every((byte) => WESTERN.has(byte)) && (isLetter(bytes[at - 1]) || isLetter(bytes[end]));
    words += Number(isWord && run.length <= 2);
    if (run.length <= 2 && (isWord || run.every((byte) => PUNCTUATION.has(byte)))) tally.likely += run.length;
    at = end;
  }
  return words === 0 ? 0 : share(tally);
}

/** How far bytes read in an encoding look like something people write: 1 = throughout, 0 = nowhere. */
export function likeness(bytes: Uint8Array, encoding: Rival): number {
  const sample = bytes.subarray(0, SAMPLE);
  return encoding === 'windows-1252' ? singleLikeness(sample) : doubleLikeness(sample, encoding);
}
