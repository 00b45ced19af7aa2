import { readdirSync, readFileSync } from 'node:fs';
import { median, type Row } from '../row.ts';
import type { Stage } from '../stage.ts';

/** Restart to the first answer, and memory at rest. */
export async function processRows(stage: Stage): Promise<Row[]> {
  const starts: number[] = [];
  for (let at = 0; at < 5; at += 1) starts.push(await stage.restart());
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  const pid = stage.server().process.pid ?? 0;
  const application = share([pid]);
  const database = share(databaseOf(stage.home));
  return [
    { what: 'restart to first answer, median of 5', measured: median(starts) / 1_000, unit: 's', bar: 1 },
    { what: 'idle memory, application alone (proportional)', measured: application, unit: 'MiB', bar: 150 },
    { what: 'idle memory, with database (proportional)', measured: application + database, unit: 'MiB', bar: 250 },
  ];
}

/** Processes whose command line names the data folder, the database's children included. */
function databaseOf(home: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = all.filter((pid) => read(`/proc/${pid}/cmdline`).includes(`${home}/postgres`));
  const children = all.filter((pid) =>
    parents.includes(Number(/PPid:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1])),
  );
  return [...new Set([...parents, ...children])];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Memory in MiB; a page shared by several processes counts once among them. */
const share = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) /
  1_024;
