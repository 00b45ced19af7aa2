import { expect, test } from 'vitest';
import { shownByVisit } from './visit-shows.ts';

test.each([
  [
    'a visit to somebody by name',
    { kind: 'visit', twoWay: true, people: 1 },
    ['target.first-contact', 'intent.formal-visit'],
  ],
  ['a demonstration', { kind: 'demo', twoWay: true, people: 3 }, ['target.first-contact', 'intent.formal-visit']],
  ['a call that was answered', { kind: 'call', twoWay: true, people: 1 }, ['target.first-contact']],
  ['a call nobody answered', { kind: 'call', twoWay: false, people: 1 }, []],
  ['a visit with nobody named', { kind: 'visit', twoWay: true, people: 0 }, []],
] as const)('%s', (_, met, shown) => expect(shownByVisit(met)).toEqual(shown));
