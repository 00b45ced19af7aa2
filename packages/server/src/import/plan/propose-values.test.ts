import { describe, expect, test } from 'vitest';
import { KNOWN, mapped, tableOf } from '../testing/table.ts';
import type { KnownValues, ValueMapping } from './mapping.ts';
import { proposeValues } from './propose-values.ts';

const deals = (rows: readonly (readonly [stage: string, owner: string, product: string])[]) => ({
  table: tableOf(['阶段', '负责人', '产品'], rows),
  mapping: mapped('deals', [
    ['阶段', 'stage'],
    ['负责人', 'owner'],
    ['产品', 'product'],
  ]),
});
const team = {
  table: tableOf(['姓名', '上级'], [['王五', '赵六']]),
  mapping: mapped('people', [
    ['姓名', 'name'],
    ['上级', 'manager'],
  ]),
};
const prices = { table: tableOf(['产品'], [['数采网关']]), mapping: mapped('products', [['产品', 'name']]) };

interface Files {
  readonly tables: Parameters<typeof proposeValues>[0];
  readonly known?: Partial<KnownValues>;
  readonly given?: readonly ValueMapping[];
}
const proposed = ({ tables, known = {}, given = [] }: Files) =>
  proposeValues(tables, { ...KNOWN, ...known }, given).map(({ target, from, to, guess }) => [target, from, to, guess]);

describe('what a value means', () => {
  test.each([
    ['a stage by its word', ['立项', '', ''], [['stage', '立项', 'set-up', 'exact']]],
    ['a stage of another program', ['投标', '', ''], [['stage', '投标', 'set-up', 'near']]],
    ['a stage nobody knows', ['快了', '', ''], [['stage', '快了', null, 'none']]],
    ['an owner by name', ['', '张三', ''], [['owner', '张三', '张三', 'exact']]],
    ['an owner by login', ['', 'ZhangSan', ''], [['owner', 'ZhangSan', '张三', 'exact']]],
    ['an owner nobody knows', ['', '王五', ''], [['owner', '王五', null, 'none']]],
    ['a product by name', ['', '', '云平台'], [['product', '云平台', '云平台', 'exact']]],
    ['a new product is added, for that costs nothing', ['', '', '数采网关'], [['product', '数采网关', '+new', 'none']]],
    ['empty cells mean nothing', ['', ' ', '\u200b'], []],
  ] as const)('%s', (_, row, values) => expect(proposed({ tables: [deals([row])] })).toEqual(values));

  test('the guard of an exported cell is not part of it', () => {
    const tables = [deals([['', '', "'+云"]])];
    const known = { products: [{ id: 'p', name: '+云' }] };
    expect(proposed({ tables, known })).toEqual([['product', '+云', '+云', 'exact']]);
  });

  test('colleagues and products another file brings count as known', () => {
    const tables = [
      deals([
        ['', '王五', '数采网关'],
        ['', '赵六', ''],
      ]),
      team,
      prices,
    ];
    expect(proposed({ tables })).toEqual([
      ['owner', '王五', '王五', 'exact'],
      ['owner', '赵六', '赵六', 'exact'],
      ['product', '数采网关', '数采网关', 'exact'],
    ]);
  });

  test('colleagues of a team list do not count for who may not add them, nor may that be answered', () => {
    const known = { ...KNOWN, mayAddPeople: false };
    const [owner] = proposeValues([deals([['', '王五', '']]), team], known, []);
    expect([owner?.to, owner?.options]).toEqual([null, ['张三', '李四', '-skip']]);
  });

  test('an earlier answer wins over the guess, for its own value and target alone', () => {
    const given = [
      { target: 'owner' as const, from: '张三', to: '李四' },
      { target: 'product' as const, from: '立项', to: '云平台' },
    ];
    expect(proposed({ tables: [deals([['立项', '张三', '']])], given })).toEqual([
      ['stage', '立项', 'set-up', 'exact'],
      ['owner', '张三', '李四', 'exact'],
    ]);
  });

  test('each value is proposed once, with how often it stands', () => {
    const tables = [
      deals([
        ['立项', '', ''],
        [' 立项', '', ''],
        ['谈判', '', ''],
      ]),
      deals([['立项', '', '']]),
    ];
    expect(proposeValues(tables, KNOWN, []).map(({ from, count }) => [from, count])).toEqual([
      ['立项', 3],
      ['谈判', 1],
    ]);
  });

  test('of a column of more than a thousand different ones, the first thousand are asked about', () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => ['', `人${at}`, ''] as const);
    expect(proposed({ tables: [deals(rows)] })).toHaveLength(1_000);
  });
});
