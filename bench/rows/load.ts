import { quantile, type Row } from '../row.ts';
import type { Stage } from '../stage.ts';

const PER_SECOND = 300;
const READS = [
  '/deals?limit=50',
  '/deals?limit=50&sort=amount&outcome=open',
  '/deals/board?cards=5',
  '/search?q=mes',
  '/accounts?limit=50',
];

/** Nine reads to one write at a fixed rate, whether the answers come or not. */
export async function loadRows(stage: Stage, seconds: number): Promise<Row[]> {
  const admin = await stage.admin();
  const { items } = await admin.get<{ items: { id: string }[] }>('/deals?limit=200');
  const samples: number[] = [];
  const running = new Set<Promise<void>>();
  let failed = 0;
  const started = performance.now();
  for (let at = 0; at < PER_SECOND * seconds; at += 1) {
    const due = started + (at * 1_000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const deal = items[at % items.length]?.id ?? '';
    const work = (
      at % 10 === 0 ? write(deal, at) : admin.get(at % 10 < 4 ? `/deals/${deal}` : (READS[at % READS.length] ?? ''))
    )
      .then(() => void samples.push(performance.now() - due))
      .catch(() => {
        failed += 1;
      })
      .finally(() => running.delete(work));
    running.add(work);
  }
  await Promise.all(running);
  const note = `${samples.length} answered in ${seconds} s, p50 ${quantile(samples, 0.5).toFixed(1)} ms, p99 ${quantile(samples, 0.99).toFixed(1)} ms`;
  return [
    {
      what: `mixed 90/10 load, ${PER_SECOND} req/s, ${seconds} s, p95`,
      measured: quantile(samples, 0.95),
      unit: 'ms',
      bar: 150,
      note,
    },
    { what: 'requests that failed under it', measured: failed, unit: '', bar: 0 },
  ];

  function write(deal: string, at: number): Promise<unknown> {
    const on = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    return admin.call('POST', `/deals/${deal}/records`, {
      evidence: [{ kind: 'observation', quote: `压测记录 ${at}`, happenedOn: on }],
    });
  }
}
