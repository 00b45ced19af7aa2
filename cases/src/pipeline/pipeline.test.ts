import { expect, test } from 'vitest';
import { makePipeline, PIPELINE } from './pipeline.ts';

const rowsOf = (seed: number, name: string): string[][] =>
  (makePipeline(seed).find((file) => file.name === name)?.text ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('the same seed makes the same files, another one others', () => {
  expect(makePipeline(7)).toEqual(makePipeline(7));
  expect(makePipeline(7)).not.toEqual(makePipeline(8));
});

test.each([1, 2, 3])('the files of seed %i hold what is said of them', (seed) => {
  const deals = rowsOf(seed, 'sales_pipeline.csv');
  const count = (fits: (cells: readonly string[]) => boolean): number => deals.filter(fits).length;
  expect({
    deals: deals.length,
    withoutAccount: count((cells) => cells[3] === ''),
    won: count((cells) => cells[4] === 'Won'),
    lost: count((cells) => cells[4] === 'Lost'),
    engaging: count((cells) => cells[4] === 'Engaging'),
    prospecting: count((cells) => cells[4] === 'Prospecting'),
    misspelt: count((cells) => cells[2] === PIPELINE.misspelt.from),
    accounts: new Set(rowsOf(seed, 'accounts.csv').map(([name]) => name)).size,
    subsidiaries: rowsOf(seed, 'accounts.csv').filter((cells) => cells[6] !== '').length,
    products: rowsOf(seed, 'products.csv').length,
    agents: rowsOf(seed, 'sales_teams.csv').length,
    managers: new Set(rowsOf(seed, 'sales_teams.csv').map((cells) => cells[1])).size,
  }).toEqual({ ...PIPELINE, misspelt: PIPELINE.misspelt.count });
  expect(new Set(deals.map(([id]) => id)).size).toBe(PIPELINE.deals);
  expect(deals.every((cells) => cells.length === 8)).toBe(true);
});
