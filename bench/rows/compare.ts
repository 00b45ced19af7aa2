import { type BareServer, startBare } from '../bare.ts';
import type { BenchClient } from '../client.ts';
import { median, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';
import { meaningsOf } from '../../packages/server/src/text/find-text.ts';
import { bring } from './import.ts';

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
  const [meaning] = meaningsOf(SEARCHED);
  const bare = await startBare(stage, { dealId: deal, grams: meaning?.all ?? [] });
  const pages: readonly PageBeside[] = [
    { what: 'list of 50', bar: null, client: admin, path: '/deals?limit=50&sort=risk&outcome=open', bare: 'list' },
    { what: 'board, 20 cards a column', bar: null, client: admin, path: '/deals/board', bare: 'board' },
    { what: 'accounts, 50', bar: 6, client: admin, path: '/accounts?limit=50', bare: 'accounts' },
    { what: 'accounts, 50, of a manager', bar: 6, client: manager, path: '/accounts?limit=50', bare: 'accounts' },
    { what: 'Today of a representative', bar: 12, client: rep, path: '/today', bare: 'today' },
    { what: 'Review of 500 deals, of a manager', bar: 25, client: manager, path: '/review?limit=500', bare: 'review' },
    { what: 'deal page', bar: null, client: admin, path: `/deals/${deal}`, bare: 'deal' },
    {
      what: 'search, Chinese substring',
      bar: 15,
      client: admin,
      path: `/search?q=${encodeURIComponent(SEARCHED)}`,
      bare: 'search',
    },
  ];
  try {
    const rows: Row[] = [];
    for (const page of pages) rows.push(...(await compare(page, bare)));
    return rows;
  } finally {
    bare.stop();
  }
}

/** Creating a deal and importing some, each in turn with one statement that writes the same rows once more. */
export async function compareWrites(stage: Stage): Promise<Row[]> {
  const admin = await stage.admin();
  const create = (at: number) =>
    admin.call<{ id: string }>('POST', '/deals', { name: `对照项目 ${at}`, amountMinor: 100_000 + at });
  const bare = await startBare(stage, { dealId: (await create(0)).id, grams: [] });
  try {
    const pair = async (ours: () => Promise<unknown>, name: string): Promise<Pair> => [
      await timed(ours),
      await timed(() => bare.ask(name)),
    ];
    const created: Pair[] = [];
    for (let at = 0; at < WARM + RUNS; at += 1) created.push(await pair(() => create(at), 'create'));
    const imported: Pair[] = [];
    for (let at = 0; at < IMPORTS; at += 1)
      imported.push(await pair(() => bring(admin, `bare${at}`, IMPORTED), 'import'));
    return [
      ...beside({ what: 'create one deal', bar: null, pairs: created.slice(WARM) }),
      ...beside({ what: `import ${IMPORTED.toLocaleString('en')} deals`, bar: null, pairs: imported }),
    ];
  } finally {
    bare.stop();
  }
}

const SEARCHED = '恒达矿业';
const IMPORTED = 10_000;
const IMPORTS = 3;
const WARM = 15;
const RUNS = 60;

/** In turn, so that both see the same machine. */
async function compare({ what, bar, client, path, bare: name }: PageBeside, bare: BareServer): Promise<Row[]> {
  const pairs: Pair[] = [];
  for (let at = 0; at < WARM + RUNS; at += 1)
    pairs.push([await timed(() => client.get(path)), await timed(() => bare.ask(name))]);
  return beside({ what, bar, pairs: pairs.slice(WARM) });
}

/** Milliseconds of ours and of the bare server's, one after the other. */
type Pair = readonly [number, number];
interface Beside {
  readonly what: string;
  readonly bar: number | null;
  readonly pairs: readonly Pair[];
}

function beside({ what, bar, pairs }: Beside): Row[] {
  const own = median(pairs.map(([ours]) => ours));
  const other = median(pairs.map(([, theirs]) => theirs));
  const note = `a bare Fastify and one statement for the same rows: ${other.toFixed(1)} ms`;
  return [
    { what: `${what}, one client, p50`, measured: own, unit: 'ms', bar },
    { what: `the same ÷ a bare statement`, measured: own / other, unit: '×', bar: null, note },
  ];
}
