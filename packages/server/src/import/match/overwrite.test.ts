import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { account, deal, plan, product } from '../testing/plan.ts';
import { type Changes, type Columns, type Patch, patchOf } from './change.ts';
import type { MatchedPlan } from './match-plan.ts';
import { notePlus } from '../plan/note-lines.ts';
import { settleOverwrites } from './overwrite.ts';
import { withoutUnwanted } from './prune-unwanted.ts';

const changes = (patches: readonly Patch[] = []): Changes => ({ created: [], patches, unchanged: 0, ids: new Map() });
const deals = (...patches: Patch[]): MatchedPlan => {
  const [people, products, accounts, contacts] = [changes(), changes(), changes(), changes()];
  return { people, products, accounts, contacts, deals: changes(patches), problems: [], refused: [] };
};
const patch = (before: Columns, after: Columns): Patch => ({ id: 'd', label: '一期', version: 1, before, after });

describe('without a tick', () => {
  test.each([
    ['an empty field is filled', { source: null }, { source: '展会' }, { source: '展会' }, 'fills'],
    ['a value stays', { source: '转介' }, { source: '展会' }, null, 'stays'],
    ['the owner stays', { owner_id: 'a' }, { owner_id: 'b' }, null, 'stays'],
    ['a stage stays', { stage: 'intent' }, { stage: 'set-up' }, null, 'stays'],
    [
      'a deal is not closed',
      { outcome: 'open', closed_on: null },
      { outcome: 'won', closed_on: '2026-11-01' },
      null,
      'stays',
    ],
    [
      'an amount brings its currency',
      { amount_minor: null, currency: 'CNY' },
      { amount_minor: 5, currency: 'USD' },
      { amount_minor: 5, currency: 'USD' },
      'fills',
    ],
    [
      'an amount keeps its currency',
      { amount_minor: 5, currency: 'CNY' },
      { amount_minor: 6, currency: 'USD' },
      null,
      'stays',
    ],
    ['a note is added to', { note: '先见过' }, { note: '再来' }, { note: '先见过\n再来' }, 'adds'],
  ])('%s', (_, before, after, written, is) => {
    const { matched, listed } = settleOverwrites(deals(patch(before, after)), []);
    expect(matched.deals.patches.map((each) => each.after)).toEqual(written === null ? [] : [written]);
    expect(matched.deals.unchanged).toBe(written === null ? 1 : 0);
    expect(listed.flatMap(({ fields }) => fields.map((field) => field.is))).toEqual([is]);
  });

  test('a note that has every line is not listed', () => {
    const { matched, listed } = settleOverwrites(deals(patch({ note: '甲\n乙' }, { note: '乙' })), []);
    expect([matched.deals.patches, listed, matched.deals.unchanged]).toEqual([[], [], 1]);
  });

  test('the number a deal came with is kept all the same', () => {
    const { matched } = settleOverwrites(
      deals(patch({ import_key: null, stage: 'a' }, { import_key: 'N1', stage: 'b' })),
      [],
    );
    expect(matched.deals.patches.map(({ before, after }) => [before, after])).toEqual([
      [{ import_key: null }, { import_key: 'N1' }],
    ]);
  });
});

test('ticked fields are overwritten, the others not; without ticks said, all are', () => {
  const one = patch({ stage: 'a', source: 'x' }, { stage: 'b', source: 'y' });
  const written = (ticked: readonly string[] | undefined) =>
    settleOverwrites(deals(one), ticked).matched.deals.patches.map(({ after }) => after);
  expect(written(['deals.stage', 'accounts.note'])).toEqual([{ stage: 'b' }]);
  expect(written(undefined)).toEqual([{ stage: 'b', source: 'y' }]);
});

const anyText = fc.constantFrom(null, '甲', '乙', '丙\n丁');
const anyColumns = fc.record({ stage: anyText, source: anyText, note: anyText, owner_id: anyText, closes_on: anyText });
const FIELD = { stage: 'stage', source: 'source', note: 'note', owner_id: 'owner', closes_on: 'closesOn' } as const;
const NAMES = Object.keys(FIELD) as (keyof typeof FIELD)[];

test('no value is lost that nobody ticked, what is listed is what is written, and a second time nothing is left to write', () =>
  fc.assert(
    fc.property(anyColumns, anyColumns, fc.subarray(NAMES), (stored, wanted, chosen) => {
      const ticked = chosen.map((name) => `deals.${FIELD[name]}`);
      const settle = (record: Columns) => {
        const found = patchOf({ id: 'd', version: 1, ...record }, '', wanted);
        return settleOverwrites(deals(...(found === null ? [] : [found])), ticked);
      };
      const { matched, listed } = settle(stored);
      const after: Columns = { ...stored, ...matched.deals.patches[0]?.after };
      for (const name of NAMES) {
        const kept = stored[name];
        if (kept !== null && !chosen.includes(name)) expect(String(after[name]).startsWith(kept)).toBe(true);
        const told = listed[0]?.fields.find(({ field }) => field === FIELD[name]);
        expect(after[name]).toBe(told === undefined || told.is === 'stays' ? kept : told.after[name]);
      }
      expect(settle(after).matched.deals.patches).toEqual([]);
    }),
  ));

test.each([
  ['甲', '甲', null],
  ['甲\n乙', '乙\n\n甲', null],
  ['甲', '乙\n甲', '甲\n乙'],
  ['第一行\n第二行', '第一行 第二行', null],
  ['第一行 第二行', '第一行\n第二行', null],
  ['第一行\n第二行', '第一行\r\n第二行\n第三行', '第一行\n第二行\n第三行'],
])('%j and %j make %j', (note, said, whole) => expect(notePlus(note, said)).toBe(whole));

test('a customer or product that only an unticked change would need is not created', () => {
  const [wanted, other] = [account({ name: '新客户', mentioned: true }), account({ name: '另一家', mentioned: true })];
  const listed = account({ name: '名单里的' });
  const fresh = (name: string) => ({ id: name, label: name, row: { id: name } });
  const names = [wanted, other, listed].map(({ name }) => name);
  const ids = new Map([wanted, other, listed].map(({ key, name }) => [key, name]));
  const stays = (id: string) => ({ ...patch({ account_id: 'old' }, { account_id: id }), id: `deal of ${id}` });
  const made: MatchedPlan = {
    ...deals(...names.map(stays)),
    accounts: { ...changes(), created: names.map(fresh), ids },
    products: { ...changes(), created: [fresh('新产品')], ids: new Map([[product({ name: '新产品' }).key, '新产品']]) },
  };
  const matched: MatchedPlan = {
    ...made,
    deals: {
      ...made.deals,
      created: [{ id: 'n', label: 'n', row: { account_id: '另一家' } }],
      patches: [...made.deals.patches, patch({ product_id: 'old' }, { product_id: '新产品' })],
    },
  };
  const file = plan({
    accounts: [wanted, other, listed],
    products: [product({ name: '新产品' })],
    deals: [deal({ name: '一期' })],
  });
  const left = (ticked: readonly string[]) => {
    const { accounts, products } = withoutUnwanted(settleOverwrites(matched, ticked), file);
    return [...accounts.created, ...products.created].map(({ id }) => id);
  };
  expect(left([])).toEqual(['另一家', '名单里的']);
  expect(left(['deals.account'])).toEqual([...names]);
  expect(left(['deals.account', 'deals.product'])).toEqual([...names, '新产品']);
});
