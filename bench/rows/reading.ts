import type { BenchClient } from '../client.ts';
import { median, type Row, samplesOf, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}
/** Every sort with every filter, both ways; names and the capped count come with each. */
const SORTS = ['risk', 'amount', 'closes', 'updated', 'name', 'silent'];
const FILTERS = [
  'outcome=open',
  'outcome=open&stage=set-up',
  'outcome=open&verdict=reference',
  'closesFrom=2026-01-01',
];
const LISTS = SORTS.flatMap((sort) =>
  FILTERS.flatMap((filter) => ['asc', 'desc'].map((order) => `/deals?limit=50&sort=${sort}&order=${order}&${filter}`)),
);
const BOARDS = ['/deals/board', '/deals/board?by=evidenced'];
const SEARCHES = [
  ['English', ['mes', 'scada', 'iot']],
  ['Chinese substring', ['恒达矿业', '能源管理', '数据']],
  ['pinyin initials', ['hdky', 'nygl', 'sjcj']],
] as const;

/** List, deep page, board, deal page, search: medians of one client, the list also of ten, and of those who see less. */
export async function readingRows(stage: Stage): Promise<Row[]> {
  const [admin, rep, manager] = [await stage.admin(), await stage.rep(), await stage.manager()];
  const callers = [
    ['administrator', admin],
    ['representative', rep],
    ['manager of twenty', manager],
  ] as const;
  const rows: Row[] = [];
  for (const [who, client] of callers) rows.push(...(await listRows(client, who)));
  rows.push(...(await deepRows(admin)));
  rows.push({
    what: 'deal page with everything judged, p50',
    measured: await dealPage(admin),
    unit: 'ms',
    bar: 6,
  });
  for (const [who, client] of callers)
    rows.push({
      what: `board by stage with totals, p50, ${who}`,
      measured: await inTurn(client, BOARDS),
      unit: 'ms',
      bar: 10,
      ...(who === 'administrator' && { note: `${stage.seeded.openDeals} open deals` }),
    });
  for (const [kind, typed] of SEARCHES)
    rows.push({ what: `search, ${kind}, p50`, measured: await searchTime(admin, typed), unit: 'ms', bar: 15 });
  return rows;
}

/** The median over paths asked in turn, three rounds of each uncounted: a server that runs has its code compiled. */
async function inTurn(client: BenchClient, paths: readonly string[], runs = 4 * 48): Promise<number> {
  let at = 0;
  return median(
    await samplesOf(() => client.get(paths[at++ % paths.length] ?? ''), { runs, warm: Math.max(3 * paths.length, 30) }),
  );
}

async function listRows(client: BenchClient, who: string): Promise<Row[]> {
  const one = await inTurn(client, LISTS);
  const each = (start: number) => {
    let at = start * 5;
    return samplesOf(() => client.get(LISTS[at++ % LISTS.length] ?? ''), { runs: 48, warm: 3 });
  };
  const ten = median((await Promise.all(Array.from({ length: 10 }, (_, start) => each(start)))).flat());
  const what = 'list of 50, filter + sort + names + capped count';
  return [
    { what: `${what}, one client, p50, ${who}`, measured: one, unit: 'ms', bar: 6 },
    { what: `${what}, ten clients, p50, ${who}`, measured: ten, unit: 'ms', bar: 40 },
  ];
}

/** A search that finds nothing measures nothing: then the seed has changed and the words must follow. */
async function searchTime(client: BenchClient, typed: readonly string[]): Promise<number> {
  const paths = typed.map((text) => `/search?q=${encodeURIComponent(text)}`);
  for (const path of paths) {
    const { items } = await client.get<{ items: readonly unknown[] }>(path);
    if (items.length === 0) throw new Error(`${path} finds nothing`);
  }
  return inTurn(client, paths, 90);
}

/** A thousand pages by their cursors; every row once; then the page there against the first one. */
async function deepRows(admin: BenchClient): Promise<Row[]> {
  const seen = new Set<string>();
  let cursor = '';
  let rows = 0;
  for (let at = 0; at < 1_000; at += 1) {
    const page = await admin.get<Page>(`/deals?limit=50&sort=updated${cursor}`);
    for (const { id } of page.items) seen.add(id);
    rows += page.items.length;
    if (page.next === null) break;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
  const first: number[] = [];
  const deep: number[] = [];
  // In turn, so that both see the same machine.
  for (let at = 0; at < 60; at += 1) {
    first.push(await timed(() => admin.get('/deals?limit=50&sort=updated')));
    deep.push(await timed(() => admin.get(`/deals?limit=50&sort=updated${cursor}`)));
  }
  return [
    { what: 'page 1,000 deep ÷ page 1, medians in turn', measured: median(deep) / median(first), unit: '×', bar: 1.5 },
    { what: 'rows twice or lost on the way there', measured: rows - seen.size, unit: 'rows', bar: 0 },
  ];
}

async function dealPage(admin: BenchClient): Promise<number> {
  const { items } = await admin.get<Page>('/deals?limit=50&sort=silent&order=asc');
  let at = 0;
  const next = () => admin.get(`/deals/${items[at++ % items.length]?.id}`);
  return median(await samplesOf(next, { runs: 200 }));
}
