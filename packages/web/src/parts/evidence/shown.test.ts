import { expect, test } from 'vitest';
import { answerSignal, fillSlot, NOTHING_SHOWN, showsOf, tickSlot } from './shown.ts';

test('a gate is proved by its tick, and taken back by a second', () => {
  const once = tickSlot(NOTHING_SHOWN, 'gate.set-up.schedule');
  expect(showsOf(once)).toEqual([{ slot: 'gate.set-up.schedule', value: true }]);
  expect(tickSlot(once, 'gate.set-up.schedule')).toEqual(NOTHING_SHOWN);
});
test('a slot without a value says nothing', () => {
  const ticked = tickSlot(NOTHING_SHOWN, 'sso.budget');
  expect(showsOf(ticked)).toEqual([]);
  expect(showsOf(fillSlot(ticked, 'sso.budget', ' 250 万以内 '))).toEqual([
    { slot: 'sso.budget', value: '250 万以内' },
  ]);
});
test('a tick starts from the value held', () => {
  expect(showsOf(tickSlot(NOTHING_SHOWN, 'sso.budget', '480 万'))).toEqual([{ slot: 'sso.budget', value: '480 万' }]);
});
test('names lose their blanks', () => {
  const shown = fillSlot(NOTHING_SHOWN, 'competition.names', ['朗枢', ' ', '']);
  expect(showsOf(shown)).toEqual([{ slot: 'competition.names', value: ['朗枢'] }]);
});
test('a signal is answered, changed and cleared', () => {
  const answered = answerSignal(answerSignal(NOTHING_SHOWN, 'M2', 'for'), 'M2', 'mixed');
  expect(showsOf(answered)).toEqual([{ signal: 'M2', answer: 'mixed' }]);
  expect(showsOf(answerSignal(answered, 'M2', null))).toEqual([]);
});
