import { createAccount, createContact, getDeal, listContacts, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, fill, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { accounts, common, contacts, deals } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const panel = (name: string) => me.page.getByRole('dialog', { name });

test('a new deal names a new customer; the next one finds it by its initials', async () => {
  const form = panel(deals.create.title);
  await me.go('/deals?new=true');
  await form.getByLabel(deals.create.name).fill('窑头余热利用');
  await form.getByLabel(deals.create.account).fill('棠溪窑业');
  await form.getByRole('button', { name: fill(deals.create.newAccount, { name: '棠溪窑业' }) }).click();
  await sees(form.getByText('棠溪窑业', { exact: true }));
  await form.getByRole('button', { name: deals.create.submit }).click();
  await sees(me.page.getByText(fill(deals.create.done, { name: '窑头余热利用' })));
  const account = await accountOf('窑头余热利用');
  expect(account?.name).toBe('棠溪窑业');

  await me.go('/deals?new=true');
  await form.getByLabel(deals.create.name).fill('窑尾脱硝改造');
  await form.getByLabel(deals.create.account).fill('txyy');
  await form.getByRole('button', { name: '棠溪窑业' }).click();
  await form.getByRole('button', { name: deals.create.submit }).click();
  await eventually(() => accountOf('窑尾脱硝改造')).toEqual(account);
});

async function accountOf(name: string) {
  const { items } = await me.ask(listDeals, { query: { q: name } });
  const id = items[0]?.id;
  return id === undefined ? undefined : (await me.ask(getDeal, { params: { id } })).account;
}

test('a new contact chooses among the customers there are', async () => {
  const form = panel(contacts.create.title);
  await me.go('/contacts?new=true');
  await form.getByLabel(contacts.create.name).fill('郗明远');
  const account = form.getByRole('combobox', { name: contacts.create.account });
  await account.fill('没有这一家');
  await sees(me.page.getByText(contacts.create.noAccount));
  await account.fill('txyy');
  await me.page.getByRole('option', { name: '棠溪窑业' }).click();
  await form.getByRole('button', { name: contacts.create.submit }).click();
  await sees(me.page.getByText(fill(contacts.create.done, { name: '郗明远' })));
  await sees(me.page.getByRole('link', { name: '棠溪窑业' }));

  const known = await accountOf('窑头余热利用');
  await me.go(`/contacts?account=${known?.id}&new=true`);
  await form.getByLabel(contacts.create.name).fill('郗明远');
  await sees(form.getByText(contacts.create.already));
});

test('a new deal offers the customer’s people, none chosen; the customer’s page shows what was bought and when we met', async () => {
  const { id } = await me.ask(createAccount, { body: { name: '墨池重工' } });
  await me.ask(createContact, { body: { name: '鲁千帆', accountId: id } });
  await me.ask(createContact, { body: { name: '阮松声', accountId: id } });
  const form = panel(deals.create.title);
  await me.go(`/deals?account=${id}&new=true`);
  await form.getByLabel(deals.create.name).fill('轧辊监测');
  const chip = form.getByRole('checkbox', { name: '鲁千帆' });
  await expect.poll(() => chip.isChecked()).toBe(false);
  await chip.check();
  await form.getByRole('button', { name: deals.create.submit }).click();
  await sees(me.page.getByText(fill(deals.create.done, { name: '轧辊监测' })));
  await sees(me.page.getByText('鲁千帆').first());
  expect(await me.page.getByText('阮松声').count()).toBe(0);
  await me.go(`/accounts/${id}`);
  await sees(me.page.getByText(accounts.visits.none));
  await sees(me.page.getByText(accounts.buying.none));
});

test('deleting a customer deletes its contacts, and undo brings both back', async () => {
  const { id } = await me.ask(createAccount, { body: { name: '砚溪铸锻' } });
  await me.ask(createContact, { body: { name: '费听澜', accountId: id } });
  const people = async () => (await me.ask(listContacts, { query: { q: '费听澜' } })).items.length;
  await me.go(`/accounts/${id}`);
  await me.page.getByRole('button', { name: common.moreActions }).click();
  await me.page.getByRole('menuitem', { name: accounts.remove.action }).click();
  await sees(me.page.getByText(fill(accounts.remove.done, { name: '砚溪铸锻' })));
  expect(await people()).toBe(0);
  await me.page.getByRole('button', { name: common.undo }).click();
  await eventually(people).toBe(1);
});

test('nothing was logged as an error on the way', () => expect(me.heard).toEqual([]));
