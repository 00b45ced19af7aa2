import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { holds, type Row } from './row.ts';

const OUT = fileURLToPath(new URL('out', import.meta.url));

/** What it was measured on. The load tells whether something else was running too. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  load: loadavg().map((value) => Math.round(value * 10) / 10),
});

const figure = (value: number | null, unit: string): string =>
  value === null ? 'not measured' : `${value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3))} ${unit}`.trim();

/** Markdown: what, measured, bar, holds. */
function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const held = holds(row);
    const bar = row.bar === null ? '—' : `${row.atLeast ? '≥' : '≤'} ${figure(row.bar, row.unit)}`;
    return `| ${row.what} | ${figure(row.measured, row.unit)} | ${bar} | ${held === null ? '—' : held ? 'yes' : '**no**'} | ${row.note ?? ''} |`;
  });
  return ['| what | measured | bar | holds | |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** Prints the table and keeps it as JSON. */
export function report(rows: readonly Row[], before: ReturnType<typeof machine>): void {
  mkdirSync(OUT, { recursive: true });
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
  writeFileSync(`${OUT}/${name}`, `${JSON.stringify({ machine: before, rows }, null, 2)}\n`);
  const { cpu, cores, memoryGiB, node, platform, load } = before;
  console.log(
    `\n${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, ${platform}, load at start ${load.join(' ')}\n`,
  );
  console.log(tableOf(rows));
  console.log(`\nbench/out/${name}`);
}
