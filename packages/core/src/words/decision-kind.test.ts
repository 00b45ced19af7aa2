import { expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { becameOf } from '../facts/became.ts';
import { kindOfDecision } from './decision-kind.ts';

test.each([
  ['问清有没有内定，问不清就退出', 'go-on'],
  ['问不清，退出', 'stop'],
  ['不能退出', 'go-on'],
  ['别放弃，再见一次厂长', 'go-on'],
  ['停掉对手的试点', 'go-on'],
  ['先停一停', 'stop'],
  ['不再投标书人手，撤', 'stop'],
  ['暂缓', 'stop'],
  ['先放一放', 'stop'],
  ['do not withdraw, ask again', 'go-on'],
  ['今天定：不投', 'stop'],
  ['withdraw unless the budget is named', 'stop'],
  ['请陆总出面，当面见董事长', 'escalate'],
  ['escalate to the president', 'escalate'],
  ['拖了就换打法，改从设备部切入', 'change'],
  ['change tack: start from maintenance', 'change'],
  ['把物料配送方案给盛敏', 'go-on'],
  ['', 'go-on'],
])('%s is %s', (text, kind) => expect(kindOfDecision(text)).toBe(kind));

test.each([
  [{ dueOn: '2026-11-27', doneOn: null }, 'overdue'],
  [{ dueOn: '2026-11-28', doneOn: null }, 'open'],
  [{ dueOn: null, doneOn: null }, 'open'],
  [{ dueOn: '2026-11-01', doneOn: '2026-11-20' }, 'done'],
])('%o became %s', (task, became) => expect(becameOf(task, day('2026-11-28'))).toBe(became));
