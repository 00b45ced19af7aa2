import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { storeDeal } from '../testing/stored-deals.ts';
import { newId } from '../db/id.ts';
import { newWorld, NOON, type World } from '../testing/world.ts';
import { search } from './search.ts';
import { searchEvidence } from './search-evidence.ts';

let world: World;
let rep: string;
let admin: string;

beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ name: '管理员', admin: true });
  rep = await world.user({ name: '钟岳' });
  const account = await world.account({ owner: rep, name: '恒达集团' });
  await world.contact(account, '钟正');
  for (const name of ['恒达 MES 一期', '大恒达改造', '银行行情系统', 'Acme Line-2', '100%_达标'])
    await storeDeal(world, { owner: rep, deal: { name, account_id: account } });
});

const hits = async (typed: string, by = rep) =>
  (await world.as(by, (scope) => search(scope, typed))).map(({ kind, title }) => `${kind} ${title}`);

describe('one box also finds', () => {
  beforeAll(async () => {
    const [{ id: account } = { id: '' }] = await world.db.selectFrom('account').select('id').execute();
    const contact = await world.contact(account, '方敏');
    await world.db.updateTable('contact').set({ phone: '+86 138-1234-5678' }).where('id', '=', contact).execute();
    await storeDeal(world, { owner: rep, deal: { name: '验收', import_key: 'XM-2026-017', account_id: account } });
  });
  test.each([
    ['words in any order', '一期 恒达', ['deal 恒达 MES 一期']],
    ['a word of the name, a word of the customer', 'jituan mes', ['deal 恒达 MES 一期']],
    ['a person by a word of the company', '恒达 方敏', ['contact 方敏']],
    ['a telephone number', '13812345678', ['contact 方敏']],
    ['its last digits, with blanks', '1234 5678', ['contact 方敏']],
    ['its beginning as it is written', '+86 138', ['contact 方敏']],
    ['a number of a deal', 'xm-2026', ['deal 验收']],
    ['no one for digits in the middle', '3812', []],
  ])('%s', async (_, typed, found) => {
    expect(await hits(typed)).toEqual(found);
    expect(await hits(typed, admin)).toEqual(found);
  });
});

describe('one box finds', () => {
  test.each([
    ['恒达', ['deal 恒达 MES 一期', 'deal 大恒达改造', 'account 恒达集团']],
    ['hdjt', ['account 恒达集团']],
    ['hengdajituan', ['account 恒达集团']],
    ['hengd', ['deal 恒达 MES 一期', 'deal 大恒达改造', 'account 恒达集团']],
    ['yinhanghangqing', ['deal 银行行情系统']],
    ['钟', ['contact 钟正', 'user 钟岳']],
    ['zhong', ['contact 钟正', 'user 钟岳']],
    ['line2', ['deal Acme Line-2']],
    ['ＡＣＭＥ', ['deal Acme Line-2']],
    ['100%', ['deal 100%_达标']],
    ['%', []],
    ['恒集', []],
    ["' or 1=1", []],
  ])('%s', async (typed, found) => {
    expect(await hits(typed)).toEqual(found);
    // Administrators search by the index, others by their own few records: both must find the same.
    expect(await hits(typed, admin)).toEqual(found);
  });

  test('what is said under a title helps to tell records apart', async () => {
    const [deal] = await world.as(rep, (scope) => search(scope, '大恒达'));
    expect(deal).toMatchObject({ kind: 'deal', title: '大恒达改造', subtitle: '恒达集团' });
  });
});

test('a deal follows its new name, and is gone when deleted', async () => {
  const id = await storeDeal(world, { owner: rep, deal: { name: '稍后删除' } });
  expect(await hits('稍后')).toEqual(['deal 稍后删除']);
  await world.db.updateTable('deal').set({ deleted_at: new Date() }).where('id', '=', id).execute();
  expect(await hits('稍后')).toEqual([]);
  expect(await hits('稍后', admin)).toEqual([]);
});

test('at most eight of a kind: beginnings before the rest, the shorter first', async () => {
  for (let at = 0; at < 9; at += 1) {
    await storeDeal(world, { owner: rep, deal: { name: `前置${'长'.repeat(at)}` } });
    await storeDeal(world, { owner: rep, deal: { name: `甲前置${at}` } });
  }
  const found = await hits('前置');
  expect(found).toEqual(Array.from({ length: 8 }, (_, at) => `deal 前置${'长'.repeat(at)}`));
});

test('by index and one by one, the same names are found', async () => {
  const other = await world.another();
  const owner = await other.user();
  const chief = await other.user({ admin: true });
  const letters = [...'恒达华威矿业西安先进', 'M', 'E', 's', '2'];
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((chars) => chars.join(''));
  for (const name of fc.sample(word, { numRuns: 60, seed: 7 })) await storeDeal(other, { owner, deal: { name } });
  const typed = fc.oneof(word, fc.constantFrom('xian', 'xianj', 'hd', 'hengda', 'hengdames', 'kuang', 'h', '2', 'me'));
  await fc.assert(
    fc.asyncProperty(typed, async (asked) => {
      const [few, all] = await Promise.all([
        other.as(owner, (scope) => search(scope, asked)),
        other.as(chief, (scope) => search(scope, asked)),
      ]);
      expect(few).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

describe('evidence is found by its words', () => {
  const quotes = async (typed: string, by = rep) =>
    (await world.as(by, (scope) => searchEvidence(scope, typed))).map(
      ({ quote, placeName }) => `${placeName}: ${quote}`,
    );
  const say = async (deal: string, quote: string, more: { supersedes?: string; retracts?: boolean } = {}) => {
    const id = newId();
    await world.db
      .insertInto('evidence')
      .values({
        workspace_id: world.workspaceId,
        id,
        deal_id: deal,
        account_id: null,
        kind: 'fact',
        quote,
        source: 'meeting',
        happened_on: '2026-03-01',
        recorded_on: '2026-03-01',
        recorded_at: NOON,
        supersedes: null,
        ...more,
      } as never)
      .execute();
    return id;
  };
  test('in any order, by whoever sees the deal, not once corrected', async () => {
    const deal = await storeDeal(world, { owner: rep, deal: { name: '排产' } });
    const said = await say(deal, '排产全靠老师傅的 Excel');
    expect(await quotes('excel 排产')).toEqual(['排产: 排产全靠老师傅的 Excel']);
    expect(await quotes('excel 排产', admin)).toEqual(['排产: 排产全靠老师傅的 Excel']);
    expect(await quotes('excel 采购')).toEqual([]);
    const stranger = await world.user({ name: '外人' });
    expect(await quotes('excel 排产', stranger)).toEqual([]);
    await say(deal, '排产一半靠 Excel', { supersedes: said });
    expect(await quotes('excel 排产')).toEqual(['排产: 排产一半靠 Excel']);
  });
});
