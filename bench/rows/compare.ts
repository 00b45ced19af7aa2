import { type BareServer, startBare } from '../bare.ts';
import type { BenchClient } from '../client.ts';
import { median, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

interface PageBeside {
  readonly what: string;
  readonly bar: number | null;
  readonly client: BenchClient;
  readonly path: string;
  /** The statement of `bare.ts` that gives the same rows. */
  readonly bare: string;
}

/** Each page in turn with a bare server's statement for the same rows: what ours takes, and how many times as long. */
export async function compareRows(stage: Stage): Promise<Row[]> {
  const [admin, rep, manager] = [await stage.admin(), await stage.rep(), await stage.manager()];
  const { items } = await admin.get<{ items: { id: string }[] }>('/deals?limit=1&sort=silent&order=asc');
  const deal = items[0]?.id ?? '';
  const bare = await startBare(stage, deal);
  const pages: readonly PageBeside[] = [
    { what: 'list of 50', bar: null, client: admin, path: '/deals?limit=50&sort=risk&outcome=open', bare: 'list' },
    { what: 'board, 20 cards a column', bar: null, client: admin, path: '/deals/board', bare: 'board' },
    { what: 'accounts, 50', bar: 6, client: admin, path: '/accounts?limit=50', bare: 'accounts' },
    { what: 'accounts, 50, of a manager', bar: 6, client: manager, path: '/accounts?limit=50', bare: 'accounts' },
    { what: 'Today of a representative', bar: 12, client: rep, path: '/today', bare: 'today' },
    { what: 'Review of 500 deals, of a manager', bar: 25, client: manager, path: '/review?limit=500', bare: 'review' },
    { what: 'deal page', bar: null, client: admin, path: `/deals/${deal}`, bare: 'deal' },
  ];
  try {
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await compare(page, bare)));
    return rows;
  } finally {
    bare.stop();
  }
}

const WARM = 15;
const RUNS = 60;

/** In turn, so that both see the same machine. */
async function compare({ what, bar, client, path, bare: name }: PageBeside, bare: BareServer): Promise<Row[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let at = 0; at < WARM + RUNS; at += 1) {
    const [own, other] = [await timed(() => client.get(path)), await timed(() => bare.ask(name))];
    if (at < WARM) continue;
    ours.push(own);
    theirs.push(other);
  }
  const [own, other] = [median(ours), median(theirs)];
  const note = `a bare Fastify and one statement for the same rows: ${other.toFixed(1)} ms`;
  return [
    { what: `${what}, one client, p50`, measured: own, unit: 'ms', bar },
    { what: `the same ÷ a bare statement`, measured: own / other, unit: '×', bar: null, note },
  ];
}
