import {
  addRecord,
  createAccount,
  createContact,
  getAccount,
  getDeal,
  getDealEvidence,
  getDealTasks,
  getTimeline,
  listContacts,
  listUsers,
} from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDeal } from './fresh-deal.ts';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { accounts, common, contacts, criteria, deal: t, deals, evidence, handOver, record, settings, words } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const panel = (name: string) => me.page.getByRole('dialog', { name });
const undo = () => me.page.getByRole('button', { name: common.undo }).click();
const stands = async (id: string) => {
  const { stage, outcome } = await me.ask(getDeal, { params: { id } });
  return { stage, outcome };
};

test('a stage move, a closing and evidence can each be taken back from the message that says it was done', async () => {
  const { deal } = await freshDeal(me.ask, { name: '沅川纸业 碱回收控制', stage: 'target' });
  const { id } = deal;
  await me.go(`/deals/${id}?panel=stage`);
  const move = panel(t.move.title);
  await move.getByLabel(t.move.to).selectOption('intent');
  await move.getByLabel(t.move.exception).check();
  await move.getByLabel(t.move.reasonException).fill('客户催得急');
  await move.getByRole('button', { name: fill(t.move.submitException, { stage: words.stage.intent }) }).click();
  await eventually(() => stands(id)).toMatchObject({ stage: 'intent' });
  await undo();
  await eventually(() => stands(id)).toMatchObject({ stage: 'target' });

  await me.go(`/deals/${id}?panel=outcome`);
  const closing = panel(t.outcome.title);
  await closing.getByRole('radio', { name: words.outcome.lost }).check();
  await closing.getByLabel(t.outcome.reason).fill('预算没批');
  await closing.getByRole('button', { name: fill(t.outcome.submit, { outcome: words.outcome.lost }) }).click();
  await eventually(() => stands(id)).toMatchObject({ outcome: 'lost' });
  await undo();
  await eventually(() => stands(id)).toMatchObject({ outcome: 'open' });

  await me.go(`/deals/${id}?panel=evidence`);
  const adding = panel(evidence.panel.title);
  await adding.getByLabel(evidence.panel.quote).fill('写错了项目');
  await adding.getByRole('button', { name: evidence.panel.save }).click();
  const written = async () => (await me.ask(getDealEvidence, { params: { id } })).items;
  await eventually(async () => (await written()).some(({ quote }) => quote === '写错了项目')).toBe(true);
  await undo();
  await eventually(async () => (await written()).some(({ retracts }) => retracts)).toBe(true);
});

test('a customer without a deal offers one, for that customer, and Back leads to the customer', async () => {
  const { id } = await me.ask(createAccount, { body: { name: '沅江造船' } });
  await me.go(`/accounts/${id}`);
  await sees(me.page.getByText(accounts.deals.none));
  await me.page.getByRole('link', { name: accounts.deals.add }).click();
  const form = panel(deals.create.title);
  await sees(form.getByText('沅江造船', { exact: true }));
  await form.getByLabel(deals.create.name).fill('分段车间排产');
  await form.getByRole('button', { name: deals.create.submit }).click();
  await sees(me.page.locator('h1', { hasText: '分段车间排产' }));
  await me.page.goBack();
  await me.page.waitForURL(`**/accounts/${id}`);
});

test('after a contact is made from the customer, Back leads to the customer; leaving the form does too', async () => {
  const { id } = await me.ask(createAccount, { body: { name: '沅陵铝业' } });
  await me.go(`/accounts/${id}`);
  const form = panel(contacts.create.title);
  await me.page.getByRole('link', { name: accounts.people.add }).click();
  await sees(form.getByLabel(contacts.create.name));
  await me.page.keyboard.press('Escape');
  await me.page.waitForURL(`**/accounts/${id}`);
  await me.page.getByRole('link', { name: accounts.people.add }).click();
  await form.getByLabel(contacts.create.name).fill('佟书砚');
  await form.getByRole('button', { name: contacts.create.submit }).click();
  await sees(me.page.locator('h1', { hasText: '佟书砚' }));
  await me.page.goBack();
  await me.page.waitForURL(`**/accounts/${id}`);
  await missing(form);
});

test('a number dials and an address opens a message', async () => {
  const { id: accountId } = await me.ask(createAccount, { body: { name: '沅水电子' } });
  const body = { name: '霍知行', accountId, phone: '138-0000-1234', email: 'huo@example.com' };
  const { id } = await me.ask(createContact, { body });
  await me.go(`/contacts/${id}`);
  const link = (name: string) => me.page.getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await link(contacts.facts.call)).toBe('tel:13800001234');
  expect(await link(contacts.facts.write)).toBe('mailto:huo%40example.com');
});

test('nothing was logged as an error on the way', () => expect(me.heard).toEqual([]));

test('a deal is handed over with its promise, which the page says is whose, and taken back', async () => {
  const { deal } = await freshDeal(me.ask, { name: '沅口港务 门机改造' });
  const { id } = deal;
  await me.ask(addRecord, {
    params: { id },
    body: { tasks: [{ kind: 'promise-ours', title: '送样机', dueOn: '2026-01-05' }] },
  });
  const heir = (await me.ask(listUsers, {})).items.find((one) => one.active && one.id !== deal.owner.id);
  if (heir === undefined) throw new Error('nobody to hand over to');
  await me.go(`/deals/${id}?panel=hand-over`);
  const form = panel(handOver.title);
  await sees(form.getByText('送样机'));
  await form.getByRole('combobox', { name: handOver.to }).click();
  await me.page.getByRole('option', { name: heir.name }).click();
  await form.getByRole('button', { name: handOver.submit }).click();
  const task = async () => (await me.ask(getDealTasks, { params: { id }, query: {} })).items[0];
  await eventually(async () => (await task())?.owner?.id).toBe(heir.id);
  expect((await me.ask(getDeal, { params: { id } })).owner.id).toBe(heir.id);
  await undo();
  await eventually(async () => (await task())?.owner?.id).toBe(deal.owner.id);
  expect((await me.ask(getDeal, { params: { id } })).owner.id).toBe(deal.owner.id);
});

test('whoever leaves hands everything over in one step, and gets it back', async () => {
  const { items } = await me.ask(listUsers, {});
  const leaver = items.find((one) => one.sample && one.openDeals > 0 && !one.isAdmin);
  const heir = items.find((one) => one.sample && one.id !== leaver?.id);
  if (leaver === undefined || heir === undefined) throw new Error('the sample has no two people');
  await me.go('/settings/people');
  await me.page.getByRole('button', { name: leaver.name }).first().click();
  const form = panel(leaver.name);
  await form.getByRole('button', { name: settings.people.deactivate }).click();
  await form.getByRole('combobox', { name: handOver.to }).click();
  await me.page.getByRole('option', { name: heir.name }).click();
  await form.getByRole('button', { name: handOver.all.submitAndStop }).click();
  const now = async () => (await me.ask(listUsers, {})).items.find((one) => one.id === leaver.id);
  await eventually(now).toMatchObject({ active: false, openDeals: 0 });
  await undo();
  await eventually(now).toMatchObject({ active: true, openDeals: leaver.openDeals });
});

describe('what is typed in a side panel and not saved', () => {
  const asked = () => me.page.getByRole('alertdialog', { name: common.leaving.ask });
  const answer = (word: string) => asked().getByRole('button', { name: word }).click();

  test('is not dropped unasked by a key, by Back, or by closing', async () => {
    const { deal } = await freshDeal(me.ask, { name: '沅水化工 电解槽监测' });
    await me.go(`/deals/${deal.id}`);
    await me.page.getByRole('button', { name: t.head.addEvidence }).click();
    const typed = panel(evidence.panel.title).getByLabel(evidence.panel.quote);
    await typed.fill('写到一半');
    await me.page.keyboard.press('Escape');
    await answer(common.leaving.stay);
    await me.page.evaluate('history.back()');
    await answer(common.leaving.stay);
    expect(await typed.inputValue()).toBe('写到一半');
    await panel(evidence.panel.title).getByRole('button', { name: common.close }).click();
    await answer(common.leaving.drop);
    await missing(panel(evidence.panel.title));
  });

  test.each([
    ['a new deal', '/deals?new=true', deals.create.title, deals.create.name],
    ['a new customer', '/accounts?new=true', accounts.create.title, accounts.create.name],
    ['a new contact', '/contacts?new=true', contacts.create.title, contacts.create.name],
  ])('is asked about: %s', async (_, path, title, field) => {
    await me.go(path);
    await panel(title).getByLabel(field).first().fill('写到一半');
    await me.page.keyboard.press('Escape');
    await answer(common.leaving.drop);
    await missing(panel(title));
  });

  test('is left at once where it was taken back by hand', async () => {
    await me.go('/deals?new=true');
    const form = panel(deals.create.title);
    const typed = form.getByLabel(deals.create.name).first();
    await typed.fill('写到一半');
    await typed.fill('');
    await me.page.keyboard.press('Escape');
    await missing(form);
  });
});

describe('a visit being written', () => {
  const form = () => panel(record.title);
  const people = async (account: string | undefined) =>
    (await me.ask(listContacts, { query: { account: account ?? '' } })).items.map(({ name }) => name).toSorted();
  const log = async () => {
    await sees(me.page.getByRole('heading', { level: 1 }));
    await me.page.keyboard.press('n');
    await sees(form().getByText(record.who));
  };
  const open = async (id: string) => {
    await me.go(`/deals/${id}`);
    await log();
  };

  test('survives a reload, makes its people on saving only, asks for a promise without words, shows the gates', async () => {
    const { deal } = await freshDeal(me.ask, { name: '沅北变压器 局放监测' });
    const account = deal.account?.id;
    await me.ask(createContact, { body: { name: '何志远', accountId: account ?? '', title: '信息部部长' } });
    await open(deal.id);
    await sees(form().getByRole('checkbox', { name: '何志远' }));
    await form().getByRole('button', { name: record.addPerson }).click();
    await form().getByLabel(record.newName).fill('佟书砚');
    await form().getByRole('button', { name: common.add, exact: true }).click();
    await form().getByLabel(record.said).fill('年底前要看到试点');
    expect(await people(account)).toEqual(['何志远', '顾维桢']);

    await me.page.reload();
    await log();
    await sees(form().getByRole('button', { name: record.discard }));
    expect(await form().getByLabel(record.said).inputValue()).toBe('年底前要看到试点');
    expect(await form().getByRole('checkbox', { name: '佟书砚' }).isChecked()).toBe(true);

    await form()
      .getByRole('button', { name: `+ ${record.ours}` })
      .click();
    await form().getByRole('button', { name: record.save }).click();
    await sees(form().getByText(record.whatNeeded));
    await form().getByLabel(record.what).fill('送样机');
    for (const id of ['target.first-contact', 'intent.formal-visit'] as const)
      expect(await form().getByRole('checkbox', { name: criteria[id].name }).isChecked()).toBe(true);
    await form().getByRole('button', { name: record.save }).click();
    await sees(panel(record.saved));
    expect(await people(account)).toEqual(['何志远', '佟书砚', '顾维桢'].toSorted());
    const { analysis } = await me.ask(getDeal, { params: { id: deal.id } });
    const met = analysis.stage.gates.flatMap((gate) => gate.criteria.filter((one) => one.met).map((one) => one.id));
    expect(met).toEqual(['target.first-contact', 'intent.formal-visit']);
    await open(deal.id);
    expect(await form().getByRole('button', { name: record.discard }).count()).toBe(0);
  });

  test('thrown away it leaves nobody behind, and is not restored', async () => {
    const { deal } = await freshDeal(me.ask, { name: '沅西电缆 产线监测' });
    await open(deal.id);
    await form().getByRole('button', { name: record.addPerson }).click();
    await form().getByLabel(record.newName).fill('白走了');
    await form().getByRole('button', { name: common.add, exact: true }).click();
    await me.page.keyboard.press('Escape');
    await me.page.getByRole('alertdialog').getByRole('button', { name: common.leaving.drop }).click();
    await missing(form());
    expect(await people(deal.account?.id)).toEqual(['顾维桢']);
    await open(deal.id);
    expect(await form().getByRole('button', { name: record.discard }).count()).toBe(0);
  });
});

test('a logged visit is put right and taken back on its timeline, and both can be undone', async () => {
  const { deal, contactId } = await freshDeal(me.ask, { name: '沅安重机 主轴监测' });
  const { id, today } = deal;
  const interaction = { kind: 'visit' as const, happenedOn: today, with: [contactId], minutes: 60, note: '看了三号线' };
  const said = { kind: 'private-statement' as const, quote: '年内要上线', saidBy: contactId, happenedOn: today };
  await me.ask(addRecord, { params: { id }, body: { interaction, evidence: [said] } });
  const now = async () => {
    const { items } = await me.ask(getTimeline, { params: { id }, query: { limit: 100 } });
    return items.flatMap((one) => (one.type === 'interaction' && one.gone === null ? [one] : []));
  };
  await me.go(`/deals/${id}?section=record`);
  const entry = me.page.getByRole('listitem').filter({ hasText: '看了三号线' }).last();
  await entry.getByRole('button', { name: evidence.correct }).click();
  const form = panel(evidence.visit.correctTitle);
  await form.getByRole('radio', { name: words.interaction.call }).check();
  await form.getByRole('radio', { name: record.leads.us }).check();
  await form.getByLabel(record.note).fill('电话里说了三号线');
  await form.getByRole('button', { name: common.save, exact: true }).click();
  await eventually(now).toMatchObject([{ kind: 'call', minutes: 60, led: 'us', note: '电话里说了三号线' }]);
  await sees(entry.getByText(evidence.timeline.superseded));
  await undo();
  await eventually(now).toMatchObject([{ kind: 'visit', led: null, note: '看了三号线' }]);

  const retract = me.page.getByRole('button', { name: evidence.retract.action });
  const again = me.page.getByRole('listitem').filter({ hasText: '看了三号线' }).filter({ has: retract }).last();
  await again.getByRole('button', { name: evidence.retract.action }).click();
  const away = panel(evidence.visit.withdrawTitle);
  await away.getByLabel(evidence.retract.reason).fill('记到别的项目上了');
  await away.getByRole('button', { name: evidence.retract.submit }).click();
  await eventually(async () => (await now()).map(({ retracts }) => retracts)).toEqual([true]);
  expect((await me.ask(getDeal, { params: { id } })).analysis.silentDays).toBeNull();
  await undo();
  await eventually(now).toMatchObject([{ kind: 'visit', note: '看了三号线' }]);
});

test('a customer given a name that is near another’s is offered merging with it', async () => {
  const kept = await me.ask(createAccount, { body: { name: '临时的名字' } });
  await me.ask(createAccount, { body: { name: '汨罗铸锻有限公司' } });
  await me.go(`/accounts/${kept.id}`);
  await me.page.locator('h1 button').first().click();
  await me.page.getByRole('textbox', { name: accounts.fields.name }).fill('汨罗铸锻');
  await me.page.keyboard.press('Enter');
  await sees(me.page.getByRole('link', { name: '汨罗铸锻有限公司' }));
  await me.page.getByRole('button', { name: common.merge.action, exact: true }).click();
  await sees(panel(fill(common.merge.into, { name: '汨罗铸锻' })));
});

test('a customer entered twice is merged from its page, found by the other name, and taken apart again', async () => {
  const kept = await me.ask(createAccount, { body: { name: '沅芷精密制造有限公司' } });
  const gone = await me.ask(createAccount, { body: { name: '沅芷精工', industry: '数控机床' } });
  await me.ask(createContact, { body: { name: '佟书砚', accountId: gone.id } });
  await me.go(`/accounts/${kept.id}`);
  await me.page.getByRole('button', { name: common.moreActions }).click();
  await me.page.getByRole('menuitem', { name: common.merge.action, exact: true }).click();
  const form = panel(fill(common.merge.into, { name: kept.name }));
  await form.getByRole('combobox', { name: common.merge.other }).fill('沅芷精工');
  await me.page.getByRole('option', { name: '沅芷精工' }).click();
  await sees(form.getByText(new RegExp(`${common.merge.gone}: 数控机床`)));
  await form.getByRole('button', { name: common.merge.submit, exact: true }).click();
  const now = () => me.ask(getAccount, { params: { id: kept.id } });
  await eventually(now).toMatchObject({
    industry: '数控机床',
    formerNames: ['沅芷精工'],
    people: [{ name: '佟书砚' }],
  });
  await me.go(`/accounts/${gone.id}`);
  await sees(me.page.locator('h1', { hasText: kept.name }));
  await me.go(`/accounts/${kept.id}`);
  await sees(me.page.getByText(`${common.merge.former} 沅芷精工`));
  await me.page.reload();
  await me.page.getByRole('button', { name: common.merge.takeApart }).click();
  await sees(me.page.getByText(common.merge.undone));
  await missing(me.page.getByRole('button', { name: common.merge.takeApart }));
});
