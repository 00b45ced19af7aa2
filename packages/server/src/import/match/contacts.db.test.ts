import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteContact } from '../../accounts/delete-contact.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { ContactRecord } from '../plan/records.ts';
import { accountKey } from '../values/name-key.ts';
import { account, contact, plan } from '../testing/plan.ts';
import { store } from '../testing/store.ts';
import { matchContacts } from './contacts.ts';

let house: World;
let world: World;
let rep: string;
let firm: string;
const FIRM = '江渚装备';
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  rep = await world.user();
  firm = await world.account({ name: FIRM, owner: rep });
});

const match = (contacts: readonly ContactRecord[], who = rep) =>
  world.as(who, (scope) => matchContacts(scope, contacts, new Map([[accountKey(FIRM), firm]])));
const bring = (...contacts: readonly ContactRecord[]) =>
  world.as(rep, (scope) => store(scope, plan({ accounts: [account({ name: FIRM, mentioned: true })], contacts })));
const li = (part: Partial<ContactRecord> = {}) => contact({ of: FIRM, name: '李工', ...part });
const stored = () =>
  world.db.selectFrom('contact').where('workspace_id', '=', world.workspaceId).selectAll().orderBy('id').execute();

describe('who is meant', () => {
  test.each(['李工', ' 李工 ', '李 工', '李　工'])('%j is the person of that name at the customer', async (name) => {
    const id = await world.contact(firm, '李工');
    const changes = await match([contact({ of: FIRM, name })]);
    expect(changes).toMatchObject({ created: [], patches: [], unchanged: 1 });
    expect([...changes.ids.values()]).toEqual([id]);
  });

  test('one of that name at another customer is somebody else', async () => {
    const other = await world.account({ name: '别家', owner: rep });
    await world.contact(other, '李工');
    expect((await match([li()])).created).toHaveLength(1);
  });

  test('of two of one name whoever has the telephone number or the address', async () => {
    const [one, other] = [await world.contact(firm, '李工'), await world.contact(firm, '李工')];
    await world.db.updateTable('contact').set({ phone: '+86 138-0000-1111' }).where('id', '=', other).execute();
    await world.db.updateTable('contact').set({ email: 'Li@x.example' }).where('id', '=', one).execute();
    expect([...(await match([li({ phone: '13800001111' })])).ids.values()]).toEqual([other]);
    expect([...(await match([li({ email: 'li@x.example' })])).ids.values()]).toEqual([one]);
  });

  test('of two of one name nobody where nothing tells, and the row says so', async () => {
    await world.contact(firm, '李工');
    await world.contact(firm, '李工');
    const met = await match([li({ phone: '13900009999' })]);
    expect(met).toMatchObject({ created: [], patches: [], unchanged: 0, refused: [{ name: '李工' }] });
    expect(met.problems).toMatchObject([{ code: 'contact.several', value: '李工', severity: 'error' }]);
    const named = await match([li({ mentioned: true })]);
    expect(named.problems).toMatchObject([{ code: 'contact.several', severity: 'warning' }]);
  });

  test('one of that name with another telephone is not overwritten, and the row says so', async () => {
    await bring(li({ phone: '13933334444', title: '采购' }));
    const met = await match([li({ phone: '13955556666', title: '财务' })]);
    expect(met).toMatchObject({ created: [], patches: [], refused: [{ phone: '13955556666' }] });
    expect(met.problems).toMatchObject([{ code: 'contact.several', severity: 'error' }]);
    const same = await match([li({ phone: '139-3333-4444', title: '采购' })]);
    expect(same).toMatchObject({ created: [], refused: [] });
  });

  const reached = async (name: string, address: { phone?: string; email?: string }) => {
    const id = await world.contact(firm, name);
    await world.db.updateTable('contact').set(address).where('id', '=', id).execute();
    return id;
  };
  test('the same mobile number under a shorter name is the same person, and the row says so', async () => {
    const id = await reached('方承志', { phone: '13800001111' });
    const met = await match([li({ name: '方总', phone: '138 0000 1111', title: '总经理' })]);
    expect([...met.ids.values()]).toEqual([id]);
    expect(met.patches).toMatchObject([{ after: { title: '总经理' } }]);
    expect(met.problems).toMatchObject([{ code: 'contact.same', value: '方总', severity: 'warning' }]);
  });
  test.each([
    ['a switchboard', { phone: '0571-88886666' }, { name: '方总', phone: '0571-88886666' }],
    ['a mailbox of the office', { email: 'info@x.example' }, { name: '方总', email: 'info@x.example' }],
    ['another surname', { phone: '13800001111' }, { name: '王总', phone: '13800001111' }],
  ])('%s makes nobody the same', async (_, address, part) => {
    await reached('方承志', address);
    expect((await match([li(part)])).created).toHaveLength(1);
  });
  test('a number two rows share makes nobody the same', async () => {
    await reached('方承志', { phone: '13800001111' });
    const rows = ['方总', '方明'].map((name) => li({ name, key: name, phone: '13800001111' }));
    expect((await match(rows)).created).toHaveLength(2);
  });

  test('one in the bin is not met: the file makes a new one', async () => {
    const gone = await world.contact(firm, '李工');
    await world.as(rep, (scope) => deleteContact(scope, gone, 1));
    const changes = await match([li()]);
    expect([changes.created.length, [...changes.ids.values()].includes(gone)]).toEqual([1, false]);
  });

  test('one of a customer out of sight is not met', async () => {
    await world.contact(firm, '李工');
    const stranger = await world.user();
    expect((await match([li()], stranger)).created).toHaveLength(1);
  });

  test('a file without people asks for none', async () =>
    expect(await match([])).toMatchObject({ created: [], patches: [], unchanged: 0, ids: new Map(), refused: [] }));
});

describe('a new person', () => {
  test('is kept on a basis and for a purpose, with the import as source', async () => {
    const { importId } = await bring(
      li({ title: '设备部长', department: '设备部', phone: '138', email: 'a@b.cn', note: '备注' }),
    );
    expect(await stored()).toEqual([
      expect.objectContaining({
        account_id: firm,
        name: '李工',
        title: '设备部长',
        department: '设备部',
        phone: '138',
        email: 'a@b.cn',
        note: '备注',
        basis: 'legitimate-interest',
        purpose: expect.stringMatching(/./),
        source: `import:${importId}`,
        created_by: rep,
        version: 1,
      }),
    ]);
  });

  test.each([
    ['zh-CN', /[一-龥]/],
    ['en', /^[ -~]+$/],
  ])('has the purpose in the language of who brings it in: %s', async (locale, words) => {
    await world.db.updateTable('user_account').set({ locale }).where('id', '=', rep).execute();
    await bring(li());
    expect((await stored()).map(({ purpose }) => purpose)).toEqual([expect.stringMatching(words)]);
  });

  test('is found by name, pinyin and initials at once', async () => {
    await bring(li());
    const [row] = await stored();
    expect(row?.grams.length).toBeGreaterThan(0);
  });
});

describe('a known person', () => {
  test.each<[name: string, part: Partial<ContactRecord>, after: object]>([
    ['a new title', { title: '总工' }, { title: '总工' }],
    ['a new number', { phone: '139' }, { phone: '139' }],
    ['several at once', { department: '总工办', email: 'c@d.cn' }, { department: '总工办', email: 'c@d.cn' }],
  ])('takes over %s', async (_, part, after) => {
    await bring(li({ title: '工程师', phone: '138' }));
    const changes = await match([li(part)]);
    expect(changes.patches.map((patch) => patch.after)).toEqual([after]);
    await bring(li(part));
    expect(await stored()).toEqual([expect.objectContaining({ ...after, version: 2 })]);
  });

  test.each<[name: string, part: Partial<ContactRecord>]>([
    ['an empty cell', { title: null }],
    ['the same again', { title: '工程师', phone: '138' }],
  ])('stays as it is by %s', async (_, part) => {
    await bring(li({ title: '工程师', phone: '138' }));
    await bring(li(part));
    expect(await stored()).toEqual([expect.objectContaining({ title: '工程师', phone: '138', version: 1 })]);
  });

  test('keeps basis and purpose that were written by hand', async () => {
    await world.contact(firm, '李工');
    const own = { basis: 'consent', purpose: '技术交流' };
    await world.db.updateTable('contact').set(own).where('workspace_id', '=', world.workspaceId).execute();
    await bring(li({ title: '总工' }));
    expect(await stored()).toEqual([expect.objectContaining({ ...own, title: '总工' })]);
  });
});
