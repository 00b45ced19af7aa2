import { createDeal, createUser, dismissFlag, listDeals, type Route } from '@qibu/contract';
import { expect, test } from 'vitest';
import { fieldFaultOf } from './field-fault.ts';

const body = (route: Route, value: unknown) =>
  route.body.safeParse(value, { reportInput: true }).error?.issues.map((issue) => fieldFaultOf(issue));
const person = { name: '甲', login: 'jia', password: 'a long enough password' };

test.each([
  ['nothing where something must be', createUser, { ...person, name: undefined }, { code: 'missing' }],
  ['only spaces', createUser, { ...person, name: '  ' }, { code: 'empty' }],
  ['a long name', createUser, { ...person, name: '长'.repeat(201) }, { code: 'tooLong', params: { max: 200 } }],
  ['a short password', createUser, { ...person, password: 'short' }, { code: 'tooShort', params: { min: 10 } }],
  ['a word that is none of the list', createUser, { ...person, kind: 'king' }, { code: 'notOffered' }],
  ['an unknown field', createUser, { ...person, rank: 1 }, { code: 'notKnown', params: { names: 'rank' } }],
  ['an id that is none', createUser, { ...person, managerId: 'boss' }, { code: 'notId' }],
  ['a day that does not exist', createDeal, { name: '甲', closesOn: '2026-02-30' }, { code: 'notDay' }],
  ['a number for a word', createDeal, { name: 7 }, { code: 'wrongType' }],
  ['a negative amount', createDeal, { name: '甲', amountMinor: -1 }, { code: 'tooSmall', params: { min: 0 } }],
])('%s', (_, route, value, fault) => expect(body(route as Route, value)).toEqual([fault]));

test('every field that is wrong is named', () =>
  expect(body(dismissFlag as Route, { flag: 'silent', subject: null })).toEqual([
    { code: 'missing' },
    { code: 'missing' },
  ]));
test('a word in an address that is none of the list', () => {
  const found = listDeals.query.safeParse({ sort: 'luck' }, { reportInput: true }).error?.issues[0];
  expect(found && fieldFaultOf(found)).toEqual({ code: 'notOffered' });
});
