import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePipeline, PIPELINE } from '@qibu/cases/pipeline';
import { listAccounts, listDeals, listProducts, listUsers, postSetup } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBy } from './import-page.ts';
import { eventually, fill, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { imports: t } = zh;
const FOLDER = mkdtempSync(join(tmpdir(), 'qibu-pipeline-'));
const FILES = makePipeline(2026).map(({ name, text }) => {
  writeFileSync(join(FOLDER, name), text);
  return name;
});

/** The pipeline counted without the product: its cells hold neither quotes nor commas. */
function countedByHand() {
  const lines = readFileSync(join(FOLDER, 'sales_pipeline.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  const rows = lines.map((line) => line.split(','));
  const sum = rows.reduce((total, cells) => total + Number(cells[7]) * 100, 0);
  return { rows: rows.length, without: rows.filter((cells) => cells[3] === '').length, sum };
}

describe('a pipeline of four files through the page', () => {
  const file = countedByHand();
  const shown = (count: number) => count.toLocaleString('zh-CN');
  let world: World;
  let me: Visitor;
  let page: ReturnType<typeof importBy>;

  beforeAll(async () => {
    world = await openWorld();
    me = await world.visitor({ signedIn: false });
    const token = new URL(world.server.firstRun ?? '').searchParams.get('token') ?? '';
    const owner = { workspaceName: '硬件事业部', name: '管理员', login: 'owner', password: 'a long pass phrase' };
    await me.ask(postSetup, { body: { token, ...owner, locale: 'zh-CN' } });
    page = importBy(me);
  });
  afterAll(async () => {
    rmSync(FOLDER, { recursive: true });
    await world?.end();
  });

  const amounts = async () => {
    const csv = await (await me.context.request.get(`${world.server.address}/api/v1/deals/export.csv`)).text();
    const [head = '', ...lines] = csv.replace('\ufeff', '').trim().split(/\r?\n/);
    const titles = head.split(',');
    const cell = (line: string, name: string) => line.split(',')[titles.indexOf(name)] ?? '';
    const { amount, account } = zh.exportFile;
    return {
      rows: lines.length,
      without: lines.filter((line) => cell(line, account) === '').length,
      sum: lines.reduce((total, line) => total + Math.round(Number(cell(line, amount)) * 100), 0),
    };
  };

  test('the files have the 8,800 deals they are made for', () =>
    expect(file).toMatchObject({ rows: PIPELINE.deals, without: PIPELINE.withoutAccount }));

  test('all columns are recognised, and the misspelt product is one step from the right one', async () => {
    await page.choose(...FILES.map((name) => join(FOLDER, name)));
    await page.send();
    await page.arrived();
    await sees(page.step('file').getByText(/8,927|8,800/));
    await page.press(t.page.next);
    const row = me.page.getByRole('row').filter({ hasText: PIPELINE.misspelt.from });
    await sees(row.getByText(fill(t.valueTimes, { count: '1,480' })));
    expect(await row.getByRole('combobox').inputValue()).toBe(PIPELINE.misspelt.to);
  });

  test('the dry run counts every row and writes nothing', async () => {
    await page.press(t.page.acceptAndCheck);
    await page.checked();
    const counts = await page.counts('deals');
    expect(counts).toMatchObject({
      [t.counts.read]: shown(file.rows),
      [t.counts.created]: shown(file.rows),
      [t.counts.refused]: '0',
      [t.counts.flagged]: shown(file.without),
    });
    expect((await me.ask(listDeals, {})).items).toEqual([]);
  });

  test('the run goes on when the page is left, and says what came of it', async () => {
    await page.press(t.actions.run);
    // How far it is, in figures that grow.
    const bar = me.page.getByRole('progressbar');
    await eventually(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    expect(await bar.getAttribute('aria-valuetext')).toMatch(/\d/);
    const address = me.page.url();
    await me.go('/settings/me');
    await sees(me.page.locator('h1'));
    await me.go(address);
    await sees(page.button(t.actions.undo), 170_000);
    await sees(me.page.getByText(fill(t.sentence.noAccount, { count: shown(file.without) })));
    expect(await page.counts('deals')).toMatchObject({
      [t.counts.created]: shown(file.rows),
      [t.counts.flagged]: shown(file.without),
    });
  });

  test('what is stored is what the file says: rows, rows without account, and the sum', async () => {
    expect(await amounts()).toEqual(file);
    expect((await me.ask(listAccounts, { query: { limit: 1 } })).count.value).toBe(85);
    expect((await me.ask(listProducts)).items).toHaveLength(7);
    expect((await me.ask(listUsers)).items.filter(({ name }) => name === 'Greta Egede')).toHaveLength(1);
  });

  test('deals without an account are one click away', async () => {
    await me.page.getByRole('link', { name: fill(t.sentence.noAccount, { count: file.without }) }).click();
    await me.page.waitForURL(/noAccount=true/);
    await sees(me.page.getByRole('rowgroup').getByRole('row'));
    await me.page.goBack();
  });

  test('the same files again bring nothing new', async () => {
    const done = me.page.url();
    await page.choose(...FILES.map((name) => join(FOLDER, name)));
    await page.send();
    await page.arrived();
    await page.press(t.page.next);
    await me.page.getByRole('button', { name: new RegExp(`^(${t.page.acceptAndCheck}|${t.actions.check})$`) }).click();
    await sees(me.page.getByText(t.page.nothingToDo), 150_000);
    expect(await page.button(t.actions.run).count()).toBe(0);
    await me.go(done);
  });

  test('undo takes all of it back', async () => {
    await sees(page.button(t.actions.undo));
    await page.undo();
    expect(await amounts()).toMatchObject({ rows: 0 });
    expect((await me.ask(listAccounts, {})).items).toEqual([]);
    expect(me.heard).toEqual([]);
  });
});
