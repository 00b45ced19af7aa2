import { beforeAll, describe, expect, test } from 'vitest';
import { deleteAccount } from '../accounts/delete-account.ts';
import { deleteContact } from '../accounts/delete-contact.ts';
import { changeContact } from '../accounts/write-contact.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { patchDeal } from '../deals/patch-deal.ts';
import { restoreDeal } from '../deals/restore-deal.ts';
import { patch } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { search } from './search.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});
const hits = (typed: string, by = crew.rep) => crew.world.as(by, (scope) => search(scope, typed));
const found = async (typed: string, by = crew.rep) =>
  (await hits(typed, by)).map(({ kind, title, subtitle }) => `${kind} ${title}${subtitle && `, ${subtitle}`}`);
const as = <T>(work: Parameters<typeof crew.world.as<T>>[1]) => crew.world.as(crew.rep, work);

describe('what is found follows what is done', () => {
  test('a deal by its new name at once, and no longer by its old one', async () => {
    const { id, version } = await crew.deal({ name: '瀚海一号' });
    expect(await found('hanhai')).toEqual(['deal 瀚海一号, 江州重工']);
    await as((scope) => patchDeal(scope, id, { body: patch({ name: '沧澜一号' }), version }));
    expect([await found('瀚海'), await found('canglan')]).toEqual([[], ['deal 沧澜一号, 江州重工']]);
  });

  test('a deal in the bin is not found, and is again when it is back', async () => {
    const { id, version } = await crew.deal({ name: '往返项目' });
    await as((scope) => deleteDeal(scope, id, version));
    expect([await found('往返'), await found('往返', crew.admin)]).toEqual([[], []]);
    await as((scope) => restoreDeal(scope, id));
    expect(await found('往返')).toEqual(['deal 往返项目, 江州重工']);
  });

  test('a contact with their customer and post; by a new name; not from the bin', async () => {
    const id = await crew.world.contact(crew.account, '邬成栋');
    const change = { name: '邬栋梁', title: '总工' };
    expect(await found('wcd')).toEqual(['contact 邬成栋, 江州重工']);
    await as((scope) => changeContact(scope, { id, version: 1, change }));
    expect([await found('wcd'), await found('wudongliang')]).toEqual([[], ['contact 邬栋梁, 江州重工 · 总工']]);
    await as((scope) => deleteContact(scope, id, 2));
    expect(await found('邬')).toEqual([]);
  });

  test('a customer in the bin takes its contacts along', async () => {
    const account = await crew.world.account({ owner: crew.rep, name: '澜沧电力' });
    await crew.world.contact(account, '澜沧的人');
    expect(await found('澜沧')).toEqual(['account 澜沧电力', 'contact 澜沧的人, 澜沧电力']);
    await as((scope) => deleteAccount(scope, account, 1));
    expect([await found('澜沧'), await found('澜沧', crew.admin)]).toEqual([[], []]);
  });

  test('a colleague out of service is not found; their deals still are', async () => {
    const gone = await crew.world.user({ name: '鄢离职' });
    expect(await found('yanlizhi')).toEqual(['user 鄢离职']);
    await crew.world.db.updateTable('user_account').set({ active: false }).where('id', '=', gone).execute();
    expect([await found('yanlizhi'), await found('鄢')]).toEqual([[], []]);
  });
});

describe('what is typed', () => {
  beforeAll(async () => {
    await crew.deal({ name: '泵站 A-1（二期）' });
  });
  test.each([
    ['in full', '泵站 A-1（二期）'],
    ['without marks and blanks', '泵站a1二期'],
    ['with wide letters', 'Ａ－１'],
    ['with blanks around it', '  泵站  '],
    ['with what cannot be seen', '泵\u200b站'],
    ['in capitals', 'BENGZHAN'],
    ['by initials', 'bz'],
  ])('%s finds the deal', async (_, typed) => expect(await found(typed)).toContain('deal 泵站 A-1（二期）, 江州重工'));

  test.each(['', '   ', '\u200b', '（）', '%', '_', '\\', "'", '"', "' or true --", '$1', '\u202e', '𠮷', 'zzzz'])(
    '%j finds nothing, and harms nothing',
    async (typed) => expect(await hits(typed)).toEqual([]),
  );

  test('as long as anybody may type is answered too', async () => {
    for (const long of ['泵站'.repeat(100), 'a'.repeat(200), '泵'.repeat(200)]) expect(await hits(long)).toEqual([]);
  });
});

test('nothing of another workspace is found, by whatever name', async () => {
  const other = await crew.world.another();
  const spy = await other.user({ name: '密探', admin: true });
  for (const typed of ['江州', '泵站', '管理员', '销售', 'jz'])
    expect([typed, await other.as(spy, (scope) => search(scope, typed))]).toEqual([typed, []]);
});

test.each<[name: string, who: () => string, sees: boolean]>([
  ['who owns it', () => crew.rep, true],
  ['their manager', () => crew.boss, true],
  ['an administrator', () => crew.admin, true],
  ['a colleague of another line', () => crew.stranger, false],
])('a deal, its customer and a contact there are found by %s: %s', async (_, who, sees) => {
  await crew.world.contact(crew.account, '江州联系人');
  const kinds = new Set((await hits('江州', who())).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(sees ? ['account', 'contact'] : []);
});
