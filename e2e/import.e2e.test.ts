import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS, listAccounts, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { csv, gb18030, importBy } from './import-page.ts';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { imports: t, words } = zh;
const CHINESE = `客户名称,项目名称,负责人,阶段,金额(万元),预计签约日期
峄阳轴承厂,峄阳轴承 热处理温控,温若谷,立项,１２０,03/04/2027
峄阳轴承厂,峄阳轴承 磨床联网,温若谷,方案比选,85.5,05/06/2027
,无主线索 空压站,邱喆,意向,30,07/08/2027
`;
let world: World;
let me: Visitor;
let page: ReturnType<typeof importBy>;

beforeAll(async () => {
  world = await openWorld({ sample: true });
});
beforeEach(async () => {
  await me?.context.close();
  me = await world.visitor();
  page = importBy(me);
});
afterAll(() => world?.end());

const combobox = (name: string) => me.page.getByRole('combobox', { name });
const find = async (q: string) => (await me.ask(listDeals, { query: { q } })).items;

test('a Chinese table of Windows is read, asks once how days are written, and keeps 万元 apart from 元', async () => {
  await page.choose(csv('七月商机.csv', gb18030(CHINESE)));
  await page.send();
  await page.arrived();
  await sees(page.step('file').getByText(/3 行/));
  // One question for the column, though every row is ambiguous; nothing else is asked of the columns.
  await sees(me.page.getByText(fill(t.questionsLeft, { count: 1 })));
  const order = combobox(`${fill(t.page.orderOf, { column: '预计签约日期' })} (${t.page.answer})`);
  await sees(order);
  expect(await page.button(t.page.next).isDisabled()).toBe(true);
  expect(await combobox(fill(t.page.unitOf, { column: '金额(万元)' })).inputValue()).toBe('wan');
  // Left the file's row, right what it becomes: full-width digits in 万元 are money already.
  const amount = me.page.getByRole('row').filter({ has: me.page.getByRole('rowheader', { name: /金额\(万元\)/ }) });
  await sees(amount.getByRole('cell', { name: '１２０', exact: true }));
  await sees(amount.getByRole('cell', { name: /120 万/ }));
  await order.selectOption({ label: t.dateOrders.dmy });
  await page.press(t.page.next);

  const stage = combobox(`${fill(t.page.valueOf, { value: '方案比选' })} (${t.page.answer})`);
  await stage.selectOption({ label: words.stage.intent });
  await me.page.getByRole('button', { name: new RegExp(`^(${t.page.acceptAndCheck}|${t.actions.check})$`) }).click();
  await page.checked();
  expect(await page.counts('deals')).toMatchObject({
    [t.counts.read]: '3',
    [t.counts.created]: '3',
    [t.counts.flagged]: '1',
  });
  expect(await find('峄阳')).toEqual([]);

  await page.run();
  await sees(me.page.getByText(fill(t.sentence.noAccount, { count: '1' })));
  const stored = await find('峄阳');
  expect(new Map(stored.map((deal) => [deal.name, deal]))).toEqual(
    new Map([
      [
        '峄阳轴承 热处理温控',
        expect.objectContaining({ amountMinor: 120_000_000, closesOn: '2027-04-03', stage: 'set-up' }),
      ],
      [
        '峄阳轴承 磨床联网',
        expect.objectContaining({ amountMinor: 85_500_000, closesOn: '2027-06-05', stage: 'intent' }),
      ],
    ]),
  );
  expect(stored.every(({ owner, account }) => owner.name === '温若谷' && account?.name === '峄阳轴承厂')).toBe(true);
  const [orphan] = await find('无主线索');
  expect(orphan).toMatchObject({ account: null, amountMinor: 30_000_000 });
});

test('dates that name only a month: asked once for the column, and the answer is what comes in', async () => {
  await page.choose(
    csv('只有月份.csv', '项目名称,金额(元),预计签约日期\n沅江泵站 一期,10,2027年2月\n沅江泵站 二期,20,2026-12\n'),
  );
  await page.send();
  await page.arrived();
  const day = combobox(`${fill(t.page.monthDayOf, { column: '预计签约日期' })} (${t.page.answer})`);
  await sees(day);
  expect(await page.button(t.page.next).isDisabled()).toBe(true);
  await day.selectOption({ label: t.monthDays.last });
  await page.press(t.page.next);
  await page.press(t.actions.check);
  await page.checked();
  await page.run();
  expect(new Map((await find('沅江泵站')).map(({ name, closesOn }) => [name, closesOn]))).toEqual(
    new Map([
      ['沅江泵站 一期', '2027-02-28'],
      ['沅江泵站 二期', '2026-12-31'],
    ]),
  );
  await page.undo();
});

test('undo takes back the deals and the account that came with them', async () => {
  await me.go('/import');
  await me.page.getByRole('grid', { name: t.history }).getByText('七月商机.csv').click();
  await page.undo();
  expect(await find('峄阳')).toEqual([]);
  expect(await find('无主线索')).toEqual([]);
  expect((await me.ask(listAccounts, { query: { q: '峄阳' } })).items).toEqual([]);
});

test('what was done after the import is kept, and said', async () => {
  const plain = csv('两行.csv', '项目名称,金额(元)\n潮汐电站 闸门,900000\n潮汐电站 机组,800000\n');
  await page.choose(plain);
  await page.send();
  await page.arrived();
  await page.press(t.page.next);
  await page.press(t.actions.check);
  await page.checked();
  await page.run();
  const [deal] = await find('潮汐电站 闸门');
  const answer = await me.context.request.patch(`${world.server.address}/api/v1/deals/${deal?.id}`, {
    data: { note: '已经打过电话' },
    headers: { 'if-match': `"${deal?.version}"` },
  });
  expect(answer.status()).toBe(200);
  await page.press(t.actions.undo);
  await me.page
    .getByRole('dialog')
    .filter({ hasText: t.confirmUndo })
    .getByRole('button', { name: t.actions.undo })
    .click();
  await sees(me.page.getByText(fill(t.page.undoneKept, { count: '1' })));
  expect((await find('潮汐电站')).map(({ name }) => name)).toEqual(['潮汐电站 闸门']);
});

test('refused rows are listed with row, column and reason, downloaded, corrected and brought in again', async () => {
  const rows =
    '项目名称,金额(元),预计签约日期\n鹤壁磨机 一期,1200000,2027-05-01\n鹤壁磨机 二期,很多钱,2027-02-30\n,500,2027-01-01\n';
  await page.choose(csv('有错.csv', rows), csv('也有错.csv', '项目名称,金额(元)\n合计,300\n'));
  await page.send();
  await page.arrived();
  await page.press(t.page.next);
  await page.press(t.actions.check);
  await page.checked();
  expect(await page.counts('deals')).toMatchObject({
    [t.counts.read]: '4',
    [t.counts.created]: '2',
    [t.counts.refused]: '2',
    [t.counts.flagged]: '2',
  });
  const problems = me.page.getByRole('grid', { name: t.problemsTitle });
  await sees(problems.getByRole('row').filter({ hasText: '很多钱' }).getByText(t.problems['value.money']));
  await sees(problems.getByText(t.problems['value.date']));
  await sees(problems.getByText(t.problems['value.required']));
  const download = async (name: string, count: number) => {
    const link = me.page.getByRole('link', { name: fill(t.page.errorFileOf, { file: name, rows: count }) });
    return (await me.context.request.get(world.server.address + (await link.getAttribute('href')))).text();
  };
  expect(await download('也有错.csv', 1)).toContain(t.problems['row.total']);
  const file = await download('有错.csv', 1);
  expect(file).not.toContain('鹤壁磨机 一期');
  await page.run();
  expect((await find('鹤壁磨机')).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['鹤壁磨机 一期', '鹤壁磨机 二期']),
  );

  const mended = file.replace(/^,500/m, '鹤壁磨机 三期,500');
  await page.choose(csv('改好了.csv', mended));
  await page.send();
  await page.arrived();
  await page.press(t.page.next);
  await page.press(t.actions.check);
  await page.checked();
  expect(await page.counts('deals')).toMatchObject({ [t.counts.created]: '1', [t.counts.refused]: '0' });
  await page.run();
  const stored = await find('鹤壁磨机');
  expect(new Map(stored.map(({ name, amountMinor }) => [name, amountMinor]))).toEqual(
    new Map([
      ['鹤壁磨机 一期', 120_000_000],
      ['鹤壁磨机 二期', null],
      ['鹤壁磨机 三期', 50_000],
    ]),
  );
});

test('values there are stay unless ticked: every change is listed before, and the import does what was listed', async () => {
  const bring = async (name: string, row: string): Promise<void> => {
    await page.choose(csv(name, `客户名称,项目名称,金额(元),来源,备注,预计签约日期\n${row}\n`));
    await page.send();
    await page.arrived();
    await page.press(t.page.next);
    await page.press(t.actions.check);
    await page.checked();
  };
  const deal = async () => (await find('栖霞泵业'))[0];
  await bring('初次.csv', '栖霞泵业,栖霞泵业 改造,1200000,,先见过厂长,2027-01-05');
  await page.run();
  await bring('再来.csv', '栖霞泵业,栖霞泵业 改造,1300000,展会,约了周五,2027-02-05');
  const change = me.page.getByRole('listitem').filter({ hasText: '栖霞泵业 改造' });
  await sees(change.getByText(t.changes.is.fills));
  await sees(change.getByText(t.changes.is.adds));
  await sees(change.getByText(t.changes.is.stays));
  const tickOf = (field: string) =>
    me.page.getByRole('checkbox', { name: fill(t.changes.option, { kind: t.kinds.deals, field, count: '1' }) });
  const ticks = [tickOf(t.fields.amount), tickOf(t.fields.closesOn)];
  // The second while the first is still being worked out: neither is lost.
  for (const tick of ticks) {
    await tick.focus();
    await me.page.keyboard.press('Space');
  }
  await eventually(() => change.getByText(t.changes.is.overwrites).count()).toBe(2);
  for (const tick of ticks) expect(await tick.isChecked()).toBe(true);
  expect(await deal()).toMatchObject({ amountMinor: 120_000_000, source: null });
  await page.run();
  expect(await deal()).toMatchObject({ amountMinor: 130_000_000, source: '展会', closesOn: '2027-02-05' });
  await page.undo();
  expect(await deal()).toMatchObject({ amountMinor: 120_000_000, source: null });
});

test('taken up again after its files were cleared away, it says so and what to do', async () => {
  await page.choose(csv('放久了.csv', '项目名称,金额(元)\n陈年线索,10\n'));
  await page.send();
  await page.arrived();
  const { id } = await page.view();
  await rm(join(world.server.home, 'imports', id), { recursive: true });
  await me.go(`/import/${id}`);
  await sees(me.page.getByText(fill(t.page.filesGone, { days: LIMITS.importKeptDays })));
  await me.page.getByRole('link', { name: t.page.uploadAnew }).click();
  await sees(me.page.getByText(t.drop));
});

test.each([
  ['something else', csv('合影.jpg', 'x'), fill(t.page.wrongType, { name: '合影.jpg' })],
  ['an empty file', csv('空.csv', ''), fill(t.page.emptyFile, { name: '空.csv' })],
])('%s is refused before it is sent, with what to do', async (_, file, sentence) => {
  await page.choose(file);
  await sees(me.page.getByRole('alert').getByText(sentence));
  expect(await page.button(t.page.upload).count()).toBe(0);
});

test.each([
  [
    'bytes that are no table',
    csv('图片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0x80, 0x81])),
    t.refusals['file.encodingUnknown'],
  ],
  [
    'a workbook that is none',
    csv('坏的.xlsx', Buffer.from('PK\u0003\u0004 broken off in the middle of being sent')),
    t.refusals['xlsx.damaged'],
  ],
  ['only blank lines', csv('空行.csv', '\n\n\n'), t.refusals['file.empty']],
])('%s: refused in one clear sentence; the good file stays chosen', async (_, file, why) => {
  await page.choose(csv('好的.csv', '项目名称\n某某项目\n'), file);
  await page.send();
  const name = typeof file === 'string' ? file : file.name;
  await sees(me.page.getByRole('alert').getByText(fill(t.page.refused, { file: name, why })));
  await sees(me.page.getByText('好的.csv'));
  await me.page.getByRole('button', { name: fill(t.page.remove, { name }) }).click();
  await page.send();
  await page.arrived();
  await me.page.getByRole('button', { name: t.actions.discard }).click();
  expect(me.heard).toEqual([]);
});

test('a header alone, and hostile headers and names, are shown as text', async () => {
  const evil = '<img src=x onerror=window.__xss=1>';
  await page.choose(
    csv(`${evil}.csv`.replaceAll('/', ''), `项目名称,${evil},"""><script>window.__xss=2</script>"\n${evil},1,2\n`),
  );
  await page.send();
  await page.arrived();
  await sees(me.page.getByText(evil).first());
  await page.press(t.page.next);
  await page.press(t.actions.check);
  await page.checked();
  await eventually(() => me.page.evaluate<unknown>('window.__xss ?? null')).toBeNull();
  expect(await me.page.locator('img[src=x]').count()).toBe(0);
  await missing(me.page.getByRole('alert'));
});

test('a customer under a short name is asked about before anything is stored; each currency has its sum', async () => {
  const text =
    '客户名称,项目名称,阶段,金额(元),币种\n思迈得,近名一,立项,100000,\n思迈得,近名二,立项,200000,USD\n鼎岳钢铁,近名三,意向,3000,JPY\n';
  const accounts = async () => (await me.ask(listAccounts, { query: { limit: 1 } })).count.value;
  await page.choose(csv('近名.csv', text));
  await page.send();
  await page.arrived();
  await page.press(t.page.next);
  await sees(me.page.getByText(t.questions.account));
  await sees(me.page.getByText(fill(t.page.isIt, { name: '思迈得精密制造有限公司' })));
  await sees(me.page.getByText(fill(t.page.openCount, { count: 2 })));
  const had = await accounts();
  await page.press(fill(t.acceptNear, { count: 2 }));
  expect(await combobox(fill(t.page.valueOf, { value: '思迈得' })).inputValue()).toBe('思迈得精密制造有限公司');
  await me.page.getByRole('button', { name: new RegExp(`^(${t.page.acceptAndCheck}|${t.actions.check})$`) }).click();
  await page.checked();
  const { [t.counts.amount]: sums = '' } = await page.counts('deals');
  for (const sum of [/10 万/, /US\$ ?20 万/, /JP¥ ?3,?000/]) expect(sums).toMatch(sum);
  await page.run();
  expect(await accounts()).toBe(had);
  expect((await find('近名')).map(({ account }) => account?.name).toSorted()).toEqual([
    '思迈得精密制造有限公司',
    '思迈得精密制造有限公司',
    '鼎岳钢铁集团',
  ]);
  await page.undo();
});
