import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { readFile } from '../read/read-file.ts';
import type { Table } from '../read/table.ts';
import { accountKey } from '../values/name-key.ts';
import type { KnownValues } from './mapping.ts';
import { planImport } from './plan.ts';
import { propose } from './propose.ts';

const DATA = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url));
const KNOWN: KnownValues = {
  users: [],
  products: [],
  stages: ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'].map((id) => ({ id, names: [] })),
  currency: 'CNY',
  today: '2026-03-04',
  timeZone: 'Asia/Shanghai',
  mayAddPeople: true,
};
const present = existsSync(DATA);
if (!present) console.log(`skipped: the files to run against are not at ${DATA}`);

const read = async (folder: string, file: string): Promise<readonly Table[]> =>
  (await readFile(`${DATA}${folder}/${file}`, { name: file, score: headerScore })).tables;
/** The file counted without our reader: it has neither quotes nor commas inside cells. */
const plain = (folder: string, file: string): string[][] =>
  readFileSync(`${DATA}${folder}/${file}`, 'utf8')
    .replace('\uFEFF', '')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(1)
    .map((line) => line.split(','));

describe.skipIf(!present)('8,800 deals with their accounts, products and team', () => {
  const load = async () => {
    const files = ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'];
    const tables = (await Promise.all(files.map((file) => read('maven-crm', file)))).flat();
    const proposal = propose(tables, KNOWN);
    return { proposal, plan: planImport(tables, proposal.mapping, KNOWN) };
  };
  test('need no answer; what is only near is shown as such', async () => {
    const { proposal } = await load();
    expect(proposal.questions).toEqual([]);
    const near = proposal.values
      .filter(({ guess }) => guess === 'near')
      .map(({ from, to, count }) => [from, to, count]);
    expect(near.toSorted()).toEqual([
      ['Engaging', 'intent', 1589],
      ['GTXPro', 'GTX Pro', 1480],
    ]);
  });
  test('are all there, each sum equal to the file', async () => {
    const { plan } = await load();
    const lines = plain('maven-crm', 'sales_pipeline.csv');
    const fen = lines.reduce((sum, cells) => sum + Number(cells[7]) * 100, 0);
    expect(plan.deals).toHaveLength(lines.length);
    expect(plan.deals.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0)).toBe(fen);
    for (const [word, outcome] of [
      ['Won', 'won'],
      ['Lost', 'lost'],
    ] as const) {
      expect(plan.deals.filter((deal) => deal.outcome === outcome)).toHaveLength(
        lines.filter((cells) => cells[4] === word).length,
      );
    }
    for (const [word, stage] of [
      ['Prospecting', 'target'],
      ['Engaging', 'intent'],
    ] as const) {
      expect(plan.deals.filter((deal) => deal.stage === stage)).toHaveLength(
        lines.filter((cells) => cells[4] === word).length,
      );
    }
    const [first, last] = [lines[0], lines.at(-1)];
    for (const cells of [first, last]) {
      expect(plan.deals.find(({ key }) => key === cells?.[0])).toMatchObject({
        openedOn: cells?.[5] || null,
        closesOn: cells?.[6] || null,
      });
    }
  });
  test('1,425 of them without a customer, each flagged and none dropped', async () => {
    const { plan } = await load();
    const without = plain('maven-crm', 'sales_pipeline.csv').filter((cells) => cells[3] === '').length;
    expect(without).toBe(1425);
    expect(plan.deals.filter(({ account }) => account === null)).toHaveLength(without);
    expect(plan.problems.filter(({ code }) => code === 'no-account')).toHaveLength(without);
    expect(plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('every customer, product, colleague and manager once', async () => {
    const { plan } = await load();
    const team = plain('maven-crm', 'sales_teams.csv');
    expect(plan.accounts).toHaveLength(plain('maven-crm', 'accounts.csv').length);
    expect(plan.products).toHaveLength(plain('maven-crm', 'products.csv').length);
    expect(plan.people).toHaveLength(new Set(team.flatMap(([agent, manager]) => [agent, manager])).size);
    const children = plan.accounts.filter(({ parent }) => parent !== null).length;
    expect(children).toBe(plain('maven-crm', 'accounts.csv').filter((cells) => cells[6] !== '').length);
  });
});

describe.skipIf(!present)('a Chinese contact list in two encodings', () => {
  const load = async (file: string) => {
    const tables = await read('zh-accounts', file);
    const proposal = propose(tables, KNOWN);
    return { tables, plan: planImport(tables, proposal.mapping, KNOWN) };
  };
  test('is the same list', async () => {
    const [utf8, gb] = await Promise.all([load('import.csv'), load('import_gb18030.csv')]);
    expect(gb.tables.map(({ rows }) => rows)).toEqual(utf8.tables.map(({ rows }) => rows));
    expect(gb.plan).toEqual(utf8.plan);
    expect(utf8.plan.contacts).toHaveLength(780);
  });
  test('customers that only sound alike stay apart', async () => {
    const { tables } = await load('import.csv');
    const names = new Map(tables[0]?.rows.map(({ cells }) => [cells[0], cells[1] ?? '']));
    const labels = plain('zh-accounts', 'labels.csv');
    const byEntity = new Map<string, Set<string>>();
    for (const [row, entity = ''] of labels) {
      const key = accountKey(names.get(row) ?? '');
      byEntity.set(key, (byEntity.get(key) ?? new Set()).add(entity));
    }
    expect([...byEntity.values()].filter((entities) => entities.size > 1)).toEqual([]);
  });
});
