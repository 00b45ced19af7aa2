import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ADVICE = join(import.meta.dirname, '../../../../docs/method/advice.md');

/** The rows of a table of docs/method/advice.md by their first cell; `head` is the first heading of the table. */
export function tableOf(head: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(ADVICE, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (from === -1) throw new Error(`no table of ${head}`);
  const rows = lines.slice(from + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return new Map(
    rows.slice(0, end === -1 ? undefined : end).map((line) => {
      const [first = '', ...cells] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return [first, cells];
    }),
  );
}
