import { describe, expect, test } from 'vitest';
import type { DealRecord } from '../plan/records.ts';
import { deal } from '../testing/plan.ts';
import { findDeals } from './find-deals.ts';
import type { DealSign } from './stored-deals.ts';

const ID = '0191d2c0-0000-7000-8000-000000000001';
const ACCOUNTS = new Map([['a1', ['江渚装备']]]);
const sign = (id: string, part: Partial<DealSign> = {}): DealSign => ({
  id,
  name: '转向架',
  account_id: 'a1',
  import_key: null,
  outcome: 'open',
  ...part,
});
/** A row of the customer's deal, named 转向架 unless said otherwise. */
const row = (part: Partial<DealRecord> = {}): DealRecord => ({
  ...deal({ name: '转向架', account: '江渚装备' }),
  number: null,
  key: part.number ?? part.id ?? '江渚装备\n转向架',
  ...part,
});
const find = (rows: readonly DealRecord[], signs: readonly DealSign[]) => {
  const { sure, several, namesakes } = findDeals(rows, signs, ACCOUNTS);
  return {
    sure: [...sure.values()],
    several: several.map(({ records, ids }) => [records.length, ids]),
    namesakes: namesakes.map(({ number }) => number),
  };
};
const nothing = { sure: [], several: [], namesakes: [] };

describe('a row means the stored deal', () => {
  test.each<[string, Partial<DealRecord>, DealSign]>([
    ['of its id, whatever it is called', { id: ID, name: '改了名' }, sign(ID)],
    ['of its number, whatever it is called', { number: 'N1', name: '改了名' }, sign('d1', { import_key: 'N1' })],
    ['of its customer and name, made by hand', {}, sign('d1')],
    ['of its customer and name, written apart', { name: ' 转 向架' }, sign('d1')],
    ['of its customer and name, though that one has a number', {}, sign('d1', { import_key: 'N1' })],
    ['of its customer and name, where only the row has a number', { number: 'N1' }, sign('d1')],
    ['of an id of another house that it came with', { id: ID }, sign('d1', { import_key: ID, name: '改了名' })],
    ['that came under its name and was renamed', {}, sign('d1', { import_key: '江渚装备\n转向架', name: '改了名' })],
    ['of its customer and name, won as the row says', { outcome: 'won' }, sign('d1', { outcome: 'won' })],
    ['of its customer and name, which the row closes', { outcome: 'lost' }, sign('d1')],
  ])('%s', (_, part, stored) => {
    expect(find([row(part)], [stored])).toEqual({ ...nothing, sure: [stored.id] });
  });
});

describe('a row means a new deal', () => {
  test.each<[string, Partial<DealRecord>, DealSign]>([
    ['where the customer is another', { account: '别家', key: '别家\n转向架' }, sign('d1')],
    ['where the name is another', { name: '车轮', key: '江渚装备\n车轮' }, sign('d1')],
    ['where its name was made up of a numbered row', { number: 'N1', named: false }, sign('d1')],
  ])('%s', (_, part, stored) => expect(find([row(part)], [stored])).toEqual(nothing));

  test('of the same name where both have numbers, and that is said', () =>
    expect(find([row({ number: 'N2' })], [sign('d1', { import_key: 'N1' })])).toEqual({
      ...nothing,
      namesakes: ['N2'],
    }));
});

describe('a name alone changes no deal', () => {
  test.each<[string, Partial<DealRecord>, DealSign]>([
    ['that was won', {}, sign('d1', { outcome: 'won' })],
    ['that was lost, where the row says it runs', { outcome: 'open' }, sign('d1', { outcome: 'lost' })],
    ['that was lost, where the row says it was won', { outcome: 'won' }, sign('d1', { outcome: 'lost' })],
    ['without a customer', { account: null, key: '\n转向架' }, sign('d1', { account_id: null })],
  ])('%s', (_, part, stored) => expect(find([row(part)], [stored])).toEqual({ ...nothing, several: [[1, ['d1']]] }));
  test('that was won, though the row has a number', () =>
    expect(find([row({ number: 'N1' })], [sign('d1', { outcome: 'won' })])).toEqual({ ...nothing, namesakes: ['N1'] }));
});

describe('deals of one name', () => {
  const two = [sign('d1'), sign('d2')];
  test('are told by number only', () =>
    expect(
      find(
        [row({ number: 'N2' }), row({ number: 'N1' })],
        [sign('d1', { import_key: 'N1' }), sign('d2', { import_key: 'N2' })],
      ),
    ).toEqual({ ...nothing, sure: ['d2', 'd1'] }));
  test('in the store are open for a row without number', () =>
    expect(find([row()], two)).toEqual({ ...nothing, several: [[1, ['d1', 'd2']]] }));
  test('in the file are open for the stored one', () =>
    expect(find([row(), row({ key: '江渚装备\n转向架\n#2' })], [sign('d1')])).toEqual({
      ...nothing,
      several: [[2, ['d1']]],
    }));
  test('leave a row its own when the others are told by id', () => {
    const [a, b] = [ID, ID.replace(/1$/, '2')];
    expect(find([row(), row({ id: b })], [sign(a), sign(b)])).toEqual({ ...nothing, sure: [b, a] });
  });
  test('do not change by the order of rows', () => {
    const rows = [row({ number: 'N1' }), row(), row({ key: '江渚装备\n转向架\n#2' })];
    const signs = [sign('d1', { import_key: 'N1' }), sign('d2'), sign('d3')];
    const turned = find(rows.toReversed(), signs.toReversed());
    expect({ ...turned, several: turned.several.map(([n, ids]) => [n, [...(ids as string[])].toSorted()]) }).toEqual(
      find(rows, signs),
    );
  });
});
