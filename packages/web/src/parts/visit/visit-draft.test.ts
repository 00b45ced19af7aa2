import { describe, expect, test } from 'vitest';
import { blankVisit, isWritten, type VisitDraft, visitRecord } from './visit-draft.ts';

const today = '2026-03-03';
const blank = blankVisit(today);
const said = {
  quote: '预算会上提了两百五十万',
  kind: 'private-statement',
  saidBy: 'p1',
  happenedOn: '2026-03-01',
} as const;
const wordOf = (signal: string, answer: string): string => `${signal} ${answer}`;
const record = (part: Partial<VisitDraft>) => visitRecord({ ...blank, ...part }, wordOf);

describe('a visit written down', () => {
  test('the day of the visit is the day of everything said in it', () => {
    const { evidence } = record({ happenedOn: '2026-03-02', said: [said] });
    expect(evidence).toMatchObject([{ quote: said.quote, saidBy: 'p1', happenedOn: '2026-03-02', source: 'visit' }]);
  });
  test('a signal rests on what was seen of it, never on words about something else', () => {
    const { evidence, signals } = record({ said: [said], signals: new Map([['M2', 'for']]) });
    expect(evidence).toMatchObject([{ quote: said.quote }, { quote: 'M2 for', kind: 'observation' }]);
    expect(signals).toMatchObject([{ signal: 'M2', by: 'p1', restsOn: 1 }]);
  });
  test('how long it took and who led are noted where somebody says so', () => {
    expect(record({}).interaction).toMatchObject({ minutes: null, led: null });
    expect(record({ length: 'short', led: 'customer' }).interaction).toMatchObject({ minutes: 20, led: 'customer' });
  });
  test('without a line each signal rests on its own answer, shown by the person met', () => {
    const { evidence, signals } = record({
      with: ['p2'],
      signals: new Map([
        ['E1', 'against'],
        ['E2', 'mixed'],
      ]),
    });
    expect(evidence).toMatchObject([
      { quote: 'E1 against', saidBy: 'p2', kind: 'observation' },
      { quote: 'E2 mixed', saidBy: 'p2' },
    ]);
    expect(signals?.map(({ restsOn }) => restsOn)).toEqual([0, 1]);
  });
  test('empty lines and empty promises are left out', () => {
    const { evidence, tasks } = record({ promises: [{ kind: 'promise-ours', title: ' ', dueOn: null }] });
    expect(evidence).toEqual([]);
    expect(tasks).toEqual([]);
  });
  test('a dated promise is an agreed next step, one without a date is not', () => {
    const { tasks } = record({
      promises: [
        { kind: 'promise-theirs', title: '导出数据', dueOn: '2026-03-09' },
        { kind: 'promise-ours', title: '出方案', dueOn: null },
      ],
    });
    expect(tasks?.map(({ agreed }) => agreed)).toEqual([true, false]);
  });
});

test.each([
  [{}, false],
  [{ with: ['p1'] }, true],
  [{ said: [said] }, true],
  [{ note: ' ' }, false],
] as const)('%o is written: %s', (part, written) => expect(isWritten({ ...blank, ...part })).toBe(written));
