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

/** The database's first process, as its own note says, and the children of that. */
function databaseOf(home: string): number[] {
  const first = Number(read(`${home}/postgres/postmaster.pid`).split('\n')[0]);
  if (!first) throw new Error(`no database runs in ${home}`);
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parent = (pid: number): number => Number(/PPid:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1]);
  return all.filter((pid) => pid === first || parent(pid) === first);
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
