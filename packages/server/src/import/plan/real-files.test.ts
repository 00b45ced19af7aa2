import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { readFile } from '../read/read-file.ts';
import type { Table } from '../read/table.ts';
import { accountKey } from '../values/name-key.ts';
import type { KnownValues } from './mapping.ts';
import { testFolder } from '../testing/files.ts';
import { PIPELINES, plainRows } from '../testing/pipelines.ts';
import { caseBytes, casePath } from '../testing/read-case.ts';
import { planImport } from './plan.ts';
import { propose } from './propose.ts';

const KNOWN: KnownValues = {
  users: [],
  others: [],
  products: [],
  stages: ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'].map((id) => ({ id, names: [] })),
  currency: 'CNY',
  today: '2026-03-04',
  timeZone: 'Asia/Shanghai',
  mayAddPeople: true,
};

const read = async (path: string, name: string): Promise<readonly Table[]> =>
  (await readFile(path, { name, score: headerScore })).tables;

describe.each(PIPELINES)('8,800 deals with their accounts, products and team, $what', (pipeline) => {
  const folder = testFolder();
  const plain = (name: string) => plainRows(pipeline, name);
  const load = async () => {
    for (const { name, bytes } of pipeline.files) writeFileSync(join(folder, name), bytes);
    const tables = (await Promise.all(pipeline.files.map(({ name }) => read(join(folder, name), name)))).flat();
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
      [pipeline.misspelt.from, pipeline.misspelt.to, pipeline.misspelt.count],
    ]);
  });
  test('are all there, each sum equal to the file', async () => {
    const { plan } = await load();
    const lines = plain('sales_pipeline.csv');
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
    const without = plain('sales_pipeline.csv').filter((cells) => cells[3] === '').length;
    expect(without).toBe(1425);
    expect(plan.deals.filter(({ account }) => account === null)).toHaveLength(without);
    expect(plan.problems.filter(({ code }) => code === 'no-account')).toHaveLength(without);
    expect(plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('every customer, product, colleague and manager once', async () => {
    const { plan } = await load();
    const team = plain('sales_teams.csv');
    expect(plan.accounts).toHaveLength(plain('accounts.csv').length);
    expect(plan.products).toHaveLength(plain('products.csv').length);
    expect(plan.people).toHaveLength(new Set(team.flatMap(([agent, manager]) => [agent, manager])).size);
    const children = plan.accounts.filter(({ parent }) => parent !== null).length;
    expect(children).toBe(plain('accounts.csv').filter((cells) => cells[6] !== '').length);
  });
});

describe('a Chinese contact list in two encodings', () => {
  const load = async (file: string) => {
    const tables = await read(casePath(`zh-accounts/${file}`), file);
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
    const lines = caseBytes('zh-accounts/labels.csv').toString('utf8').trim().split(/\r?\n/).slice(1);
    const labels = lines.map((line) => line.split(','));
    const byEntity = new Map<string, Set<string>>();
    for (const [row, entity = ''] of labels) {
      const key = accountKey(names.get(row) ?? '');
      byEntity.set(key, (byEntity.get(key) ?? new Set()).add(entity));
    }
    expect([...byEntity.values()].filter((entities) => entities.size > 1)).toEqual([]);
  });
});
