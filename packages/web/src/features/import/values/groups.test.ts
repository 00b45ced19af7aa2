import { expect, test } from 'vitest';
import { type ValueView, valueKey } from '../job/mapping.ts';
import { groupsOf, nearOf, openAccountsOf, openOf, placeOf, proposedOf } from './groups.ts';

const value = (from: string, to: string | null, guess: 'exact' | 'near' | 'none', target = 'product', count = 1) => ({
  target,
  from,
  to,
  guess,
  count,
  options: [],
});
const values = [
  value('MG Special', 'MG Special', 'exact'),
  value('GTXPro', 'GTX Pro', 'near', 'product', 1_480),
  value('GTX 9', '+new', 'none', 'product', 3),
  value('Engaging', null, 'none', 'stage'),
];

test.each([
  [values[0], 'exact'],
  [values[1], 'look'],
  [values[2], 'look'],
  [values[3], 'open'],
] as const)('%j stands at %s', (one, place) => expect(one && placeOf(one)).toBe(place));

test('by what they name, the most frequent first', () => {
  const [stage, product] = groupsOf(values, new Map());
  expect([stage?.target, stage?.open.length]).toEqual(['stage', 1]);
  expect(product?.look.map(({ from }) => from)).toEqual(['GTXPro', 'GTX 9']);
  expect(product?.exact.map(({ from }) => from)).toEqual(['MG Special']);
});
test('an answered row keeps its place', () => {
  const answered = { ...value('Engaging', 'intent', 'none', 'stage') };
  const [stage] = groupsOf([answered], new Map([[valueKey(answered), 'open' as const]]));
  expect(stage?.open).toEqual([answered]);
  expect(openOf([answered])).toEqual([]);
});
test('near ones wait for a look until they are confirmed', () => {
  expect(nearOf(values, new Set()).map(({ from }) => from)).toEqual(['GTXPro']);
  expect(nearOf(values, new Set([valueKey({ target: 'product', from: 'GTXPro' })]))).toEqual([]);
});

test('a customer who may be one there is waits for an answer, and the closest is proposed', () => {
  const like: ValueView = {
    target: 'account',
    from: '思迈得',
    to: null,
    count: 2,
    guess: 'near',
    options: ['思迈得精密制造有限公司', '+new'],
  };
  expect(groupsOf([like], new Map())).toMatchObject([{ target: 'account', open: [like] }]);
  expect([nearOf([like], new Set()), openAccountsOf([like]), proposedOf(like)]).toEqual([
    [like],
    [like],
    '思迈得精密制造有限公司',
  ]);
  expect(openAccountsOf([{ ...like, to: '+new' }])).toEqual([]);
});
