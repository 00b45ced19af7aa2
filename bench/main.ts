// npm run bench [-- --deals N --load SECONDS --only core,reading,… --fresh]
import { parseArgs } from 'node:util';
import { machine, report } from './report.ts';
import type { Row } from './row.ts';
import { browserRows } from './rows/browser.ts';
import { compareRows, compareWrites } from './rows/compare.ts';
import { coreRows } from './rows/core.ts';
import { freshRows } from './rows/fresh.ts';
import { importRows } from './rows/import.ts';
import { loadRows } from './rows/load.ts';
import { processRows } from './rows/process.ts';
import { readingRows } from './rows/reading.ts';
import { createRows } from './rows/writing.ts';
import { type Stage, setStage } from './stage.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    deals: { type: 'string', default: '100000' },
    load: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    /** Also clones the checkout and times the first `npm start`. */
    fresh: { type: 'boolean', default: false },
  },
});
const only = values.only.split(',').filter(Boolean);
const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
const say = (line: string): void => console.log(`  ${line}`);

/** In this order nothing is measured on data that an earlier row made larger: the load adds lines of evidence, no deals. */
const ON_STAGE: readonly (readonly [string, (stage: Stage) => Promise<Row[]>])[] = [
  ['process', processRows],
  ['reading', readingRows],
  ['compare', compareRows],
  ['browser', browserRows],
  ['load', (stage) => loadRows(stage, Number(values.load))],
  ['writing', createRows],
  ['import', importRows],
  ['compare', compareWrites],
];

const before = machine();
const rows: Row[] = [];
const add = (name: string, found: readonly Row[]): void => {
  rows.push(...found);
  say(`${name}: ${found.length} rows`);
};
if (values.fresh) add('fresh', await freshRows());
if (wanted('core')) add('core', await coreRows());
if (ON_STAGE.some(([name]) => wanted(name))) {
  const stage = await setStage(Number(values.deals), say);
  try {
    for (const [name, measure] of ON_STAGE) if (wanted(name)) add(name, await measure(stage));
  } finally {
    await stage.close();
  }
}
report(rows, before);
