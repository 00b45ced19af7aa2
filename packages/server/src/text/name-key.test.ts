import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessKey, nameKey } from './name-key.ts';

describe('one company in different dress has one key', () => {
  test.each([
    [['恒达矿业有限公司', '恒达矿业', '恒达矿业有限责任公司', ' 恒达 矿业股份有限公司', '恒达矿业公司']],
    [['恒达（上海）仪表有限公司', '恒达(上海)仪表', '恒达上海仪表', '恒达【上海】仪表有限公司']],
    [['恒达集团', '恒达集团有限公司', '恒达集团股份有限公司', '恒达集团公司']],
    [['Golden Dex Inc.', 'golden dex', 'GOLDEN-DEX, INC', 'Ｇｏｌｄｅｎ　Ｄｅｘ', 'Golden Dex Co., Ltd.']],
    [['Müller GmbH', 'MÜLLER', 'Müller GmbH & Co. KG']],
    [['恒\u200B达\u202E', '\uFEFF恒达', '恒达']],
  ])('%j', (names) => {
    expect(new Set(names.map(nameKey)).size).toBe(1);
  });
});

describe('different customers keep different keys', () => {
  test.each([
    ['恒达股份有限公司', '恒达集团有限公司'],
    ['恒达（上海）有限公司', '恒达（北京）有限公司'],
    ['恒达仪表', '恒达电气'],
    ['Golden Dex', 'Golden Dex Services'],
    ['C+ 医院', 'C 医院'],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

test('a name that is nothing but a legal form keeps it', () => {
  expect(nameKey('有限公司')).toBe('有限公司');
  expect(nameKey('Inc.')).toBe('inc');
  expect(nameKey('？？')).toBe('??');
});

test('for likeness a group and its companies are one', () => {
  const names = ['恒达', '恒达集团', '恒达控股有限公司', '恒达控股集团股份有限公司'];
  expect(new Set(names.map(likenessKey)).size).toBe(1);
});

test('a key is its own key, is never empty for a name, and heeds neither case nor outer spaces', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  fc.assert(
    fc.property(name, (text) => {
      const key = nameKey(text);
      expect(key).not.toBe('');
      expect(nameKey(key)).toBe(nameKey(nameKey(key)));
      expect(nameKey(`  ${text} `)).toBe(key);
    }),
  );
});
