import type { UserView } from '@qibu/contract';
import { expect, test } from 'vitest';
import { personPatch } from './person-change.ts';

const PERSON: UserView = {
  id: 'p',
  name: '方远',
  login: 'fang',
  title: null,
  kind: 'account',
  managerId: 'm',
  isAdmin: false,
  active: true,
  sample: false,
  openDeals: 2,
  signsIn: null,
  version: 3,
};
const DRAFT = { ...PERSON, title: '' };

test('an untouched form writes nothing', () => {
  expect(personPatch(PERSON, DRAFT)).toEqual({});
  expect(personPatch(PERSON, { ...DRAFT, name: ' 方远 ', title: '  ' })).toEqual({});
});

test('only what was changed is written', () => {
  expect(personPatch(PERSON, { ...DRAFT, title: '大区经理', managerId: null })).toEqual({
    title: '大区经理',
    managerId: null,
  });
});
