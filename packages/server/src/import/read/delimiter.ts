import { DELIMITERS, type Delimiter } from './csv.ts';

const SAMPLE_LINES = 50;
const HINT = /^"?sep=(.)"?(?=[\r\n]|$)/i;

/** Cells per line when split by a character, quotes respected. */
function widths(text: string, delimiter: string): number[] {
  const found: number[] = [];
  let count = 1;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) count++;
    else if (char === '\n' || char === '\r') {
      if (count > 1) found.push(count);
      count = 1;
    }
    if (found.length >= SAMPLE_LINES) return found;
  }
  if (count > 1) found.push(count);
  return found;
}

/** How far the lines agree on a width greater than one. */
function agreement(text: string, delimiter: string): number {
  const found = widths(text, delimiter);
  const first = found[0];
  if (first === undefined) return 0;
  const same = found.filter((width) => width === first).length;
  return (same * same * Math.min(first, 10)) / found.length;
}

/** The character that splits the lines most evenly; a comma where nothing splits them. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  let best: Delimiter = ',';
  let most = 0;
  const [top = ''] = sample.split(/[\r\n]/, 1);
  for (const delimiter of DELIMITERS) {
    // Chinese sentences hold wide commas too; they separate cells only where the header's are separated by them.
    if (delimiter === '，' && !top.includes(delimiter)) continue;
    const score = agreement(sample, delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** Spreadsheet programs write `sep=;` as a first line; it is an instruction, not a row. The line break stays, so rows keep their numbers. */
export function readHint(text: string): { readonly delimiter: string; readonly rest: string } | null {
  const found = HINT.exec(text);
  const delimiter = found?.[1];
  if (!found || delimiter === undefined) return null;
  return { delimiter, rest: text.slice(found[0].length) };
}
