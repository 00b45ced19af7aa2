import type { BenchClient } from '../client.ts';
import { median, type Row, samplesOf, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}
/** Filter, sort, names and capped count in one. */
const LIST = '/deals?limit=50&outcome=open&sort=amount&order=desc';
const RUNS = 200;

/** List, deep page, board, deal page, search: medians of one client, the list also of ten. */
export async function readingRows(stage: Stage): Promise<Row[]> {
  const admin = await stage.admin();
  const p50 = async (path: string, runs = RUNS) => median(await samplesOf(() => admin.get(path), { runs }));
  return [
    {
      what: 'list of 50, filter + sort + names + capped count, one client, p50',
      measured: await p50(LIST),
      unit: 'ms',
      bar: 6,
    },
    { what: 'the same, ten clients, p50', measured: await tenClients(admin), unit: 'ms', bar: 40 },
    ...(await deepRows(admin)),
    { what: 'deal page with everything judged, p50', measured: await dealPage(admin), unit: 'ms', bar: 10 },
    { what: 'board by stage with totals, p50', measured: await p50('/deals/board'), unit: 'ms', bar: 10 },
    { what: 'search, English, p50', measured: await p50('/search?q=mes'), unit: 'ms', bar: 15 },
    {
      what: 'search, Chinese substring, p50',
      measured: await p50(`/search?q=${encodeURIComponent('数据')}`),
      unit: 'ms',
      bar: 15,
    },
    { what: 'search, pinyin initials, p50', measured: await p50('/search?q=sjcj'), unit: 'ms', bar: 15 },
  ];
}

async function tenClients(admin: BenchClient): Promise<number> {
  const each = async () => samplesOf(() => admin.get(LIST), { runs: 60, warm: 3 });
  return median((await Promise.all(Array.from({ length: 10 }, each))).flat());
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
  return median(await samplesOf(next, { runs: RUNS }));
}
