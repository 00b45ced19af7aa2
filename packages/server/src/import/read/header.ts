import type { Note, Row } from './table.ts';
import { cleanName } from './text.ts';

/** How many header words of ours a row holds; handed in so that reading knows nothing of fields. */
export type HeaderScore = (cells: readonly string[]) => number;

const LOOK_AT = 10;
const filled = (row: Row): number => new Set(row.cells.map(cleanName).filter((cell) => cell !== '')).size;

/**
 * The row that names the columns. Reports often carry a title or a date above it, so the row among the
 * first ten with the most known names wins; where none is known, the first row with at least two different cells.
 */
export function findHeader(rows: readonly Row[], score: HeaderScore): number {
  let best = -1;
  let most = 0;
  rows.slice(0, LOOK_AT).forEach((row, index) => {
    const known = score(row.cells);
    if (known > most) [best, most] = [index, known];
  });
  if (most >= 2) return best;
  const wide = rows.slice(0, LOOK_AT).findIndex((row) => filled(row) >= 2);
  return Math.max(wide, 0);
}

/** Column names as shown: cleaned, never empty, each once. */
export function nameColumns(cells: readonly string[], width: number): { header: string[]; notes: Note[] } {
  const taken = new Set<string>();
  const notes: Note[] = [];
  const header = Array.from({ length: width }, (_, index) => {
    const name = cleanName(cells[index] ?? '') || `#${index + 1}`;
    const own = freeName(name, taken);
    taken.add(own);
    if (own !== name) notes.push({ code: 'header.duplicate', params: { column: index + 1, name } });
    return own;
  });
  return { header, notes };
}

/** The name, numbered when another column has it. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
  return own;
}
