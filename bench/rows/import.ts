import { readFileSync } from 'node:fs';
import type { BenchClient } from '../client.ts';
import { quantile, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly questions: readonly unknown[];
  readonly counts: readonly { readonly kind: string; readonly created: number }[];
  readonly error: unknown;
}
const SETTLED = new Set(['checked', 'done', 'failed', 'cancelled', 'mapping']);

/** 10,000 deals, 100,000 deals with someone else reading meanwhile, and two imports of 10,000 at once. */
export async function importRows(stage: Stage): Promise<Row[]> {
  const admin = await stage.admin();
  const calm = await readWhile(admin, sleep(4_000));
  const small = await timed(() => bring(admin, 'a', 10_000));
  const big = timed(() => bring(admin, 'b', 100_000));
  const busy = await readWhile(admin, big);
  const peak = peakMemory(stage.server().process.pid ?? 0);
  const both = await Promise.all([bring(admin, 'c', 10_000), bring(admin, 'd', 10_000)]);
  return [
    { what: 'import 10,000 deals, upload to done', measured: small / 1_000, unit: 's', bar: 5 },
    { what: 'import 100,000 deals, upload to done', measured: (await big) / 1_000, unit: 's', bar: 45 },
    { what: 'peak memory of the application over both', measured: peak, unit: 'MB', bar: 512 },
    {
      what: 'others’ list p95 meanwhile ÷ before',
      measured: busy / calm,
      unit: '×',
      bar: 2,
      note: `${calm.toFixed(1)} → ${busy.toFixed(1)} ms`,
    },
    { what: 'two imports of 10,000 at once: rows missing', measured: 20_000 - both[0] - both[1], unit: 'rows', bar: 0 },
  ];
}

/** One file through upload, dry run and run; answers how many deals it made. */
export async function bring(admin: BenchClient, mark: string, rows: number): Promise<number> {
  const form = new FormData();
  form.set('file', new Blob([fileOf(mark, rows)], { type: 'text/csv' }), `${mark}.csv`);
  let job = await settle(admin, await admin.call<Job>('POST', '/imports', form));
  if (job.questions.length > 0) throw new Error(`unexpected question: ${JSON.stringify(job.questions).slice(0, 300)}`);
  job = await settle(admin, await admin.call<Job>('POST', `/imports/${job.id}/check`, {}));
  job = await settle(admin, await admin.call<Job>('POST', `/imports/${job.id}/run`, {}), 'done');
  if (job.state !== 'done') throw new Error(`import ended ${job.state}: ${JSON.stringify(job.error)}`);
  return job.counts.find(({ kind }) => kind === 'deals')?.created ?? 0;
}

async function settle(admin: BenchClient, job: Job, wanted?: string): Promise<Job> {
  let now = job;
  while (wanted ? !['done', 'failed', 'cancelled'].includes(now.state) : !SETTLED.has(now.state)) {
    await sleep(50);
    now = await admin.get<Job>(`/imports/${job.id}`);
  }
  return now;
}

const STAGES = ['目标', '意向', '立项', '认可', '谈判'];
function fileOf(mark: string, rows: number): string {
  const lines = ['项目编号,项目名称,客户名称,阶段,金额(元),预计签约日期'];
  for (let at = 0; at < rows; at += 1) {
    const date = `2027-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    lines.push(
      `${mark}-${at},导入项目 ${mark}${at},${mark} 客户${at % 2_000},${STAGES[at % STAGES.length]},${10_000 + at * 7},${date}`,
    );
  }
  return lines.join('\n');
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** p95 of the list while something else goes on. */
async function readWhile(admin: BenchClient, work: Promise<unknown>): Promise<number> {
  let going = true;
  void work
    .finally(() => {
      going = false;
    })
    .catch(() => {});
  const samples: number[] = [];
  while (going) {
    samples.push(await timed(() => admin.get('/deals?limit=50&outcome=open&sort=amount')));
    await sleep(40);
  }
  await work;
  return quantile(samples, 0.95);
}

/** The most memory the process ever held, in MB. */
function peakMemory(pid: number): number | null {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return null;
  }
}
