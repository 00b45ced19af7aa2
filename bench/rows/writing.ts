import { median, quantile, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

const SECONDS = 6;
const CLIENTS = 10;

/** Deals created per second by ten clients, each with its audit rows and standing. */
export async function createRows(stage: Stage): Promise<Row[]> {
  const admin = await stage.admin();
  const until = performance.now() + SECONDS * 1_000;
  let made = 0;
  const samples: number[] = [];
  const run = async (client: number) => {
    for (let at = 0; performance.now() < until; at += 1) {
      samples.push(
        await timed(() =>
          admin.call('POST', '/deals', { name: `压测项目 ${client}-${at}`, amountMinor: 100_000 + at }),
        ),
      );
      made += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => run(client)));
  const perSecond = made / ((performance.now() - started) / 1_000);
  const note = `p50 ${median(samples).toFixed(1)} ms, p95 ${quantile(samples, 0.95).toFixed(1)} ms`;
  return [
    {
      what: 'create one deal, with audit and standing',
      measured: perSecond,
      unit: '/s',
      bar: 400,
      atLeast: true,
      note,
    },
  ];
}
