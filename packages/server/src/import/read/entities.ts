import type { Row } from './table.ts';

/** Entities web pages write into the tables they export; any other stays as it is written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  deg: '°',
  times: '×',
  ldquo: '“',
  rdquo: '”',
  yen: '¥',
};
const ENTITY = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/gi;

function decoded(whole: string, [name, decimal, hex]: readonly (string | undefined)[]): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isText =
    code >= 0x20 && code <= 0x1_0ff_ff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return isText ? String.fromCodePoint(code) : whole;
}

/** A text with the entities of a web page as the characters they stand for: AT&amp;T is AT&T, R&D stays. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, (whole, ...parts: string[]) => decoded(whole, parts)) : text;

const hasEntity = (text: string): boolean => text.includes('&') && withoutEntities(text) !== text;
/** Who writes < beside &lt; means both as they stand. */
const isMarkup = (text: string): boolean => /[<>]/.test(text) && hasEntity(text);

/** Columns in which entities stand for characters: some cell has one, and none speaks of markup itself. */
function entityColumns(rows: readonly Row[], width: number): ReadonlySet<number> {
  const [shown, markup] = [new Set<number>(), new Set<number>()];
  for (const { cells } of rows) {
    for (let column = 0; column < Math.min(width, cells.length); column++) {
      const cell = cells[column] ?? '';
      if (!cell.includes('&') || !hasEntity(cell)) continue;
      shown.add(column);
      if (isMarkup(cell)) markup.add(column);
    }
  }
  return new Set([...shown].filter((column) => !markup.has(column)));
}

/** Rows of a table saved from a web page with its text as a reader saw it; what no column shows stays as it is. */
export function withoutWebText(rows: readonly Row[], width: number): readonly Row[] {
  const columns = entityColumns(rows, width);
  if (columns.size === 0) return rows;
  const plain = (cell: string, column: number): string => (columns.has(column) ? withoutEntities(cell) : cell);
  return rows.map((row) =>
    row.cells.some((cell) => cell.includes('&')) ? { ...row, cells: row.cells.map(plain) } : row,
  );
}
