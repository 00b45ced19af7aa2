import { describe, expect, test } from 'vitest';
import { readDraft, written } from './draft-store.ts';
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
const shows = ['target.first-contact', 'intent.formal-visit'];
const record = (part: Partial<VisitDraft>, showing: readonly string[] = []) =>
  visitRecord({ ...blank, ...part }, { wordOf, tookPlace: '拜访，见了何志远', shows: showing });

test('a draft is kept and read again as it was; anything else is no draft', () => {
  const draft: VisitDraft = { ...blank, said: [said], signals: new Map([['M2', 'for']]), note: '未完' };
  const kept = { at: '2026-03-03T06:03:00Z', draft };
  expect(readDraft(written(kept))).toEqual(kept);
  for (const text of [null, '', '{', '{}', '{"edition":1,"draft":{}}', 'null']) expect(readDraft(text)).toBeNull();
});

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
  test('empty lines are left out', () => {
    expect(record({}).evidence).toEqual([]);
  });
  test('what it shows of the gates rests on its having taken place, but for what was unticked', () => {
    const { evidence, claims } = record({ said: [said], with: ['p1'], unshown: ['intent.formal-visit'] }, shows);
    expect(evidence).toMatchObject([{ quote: said.quote }, { quote: '拜访，见了何志远', kind: 'observation' }]);
    expect(claims).toMatchObject([{ slot: 'gate.target.first-contact', value: true, restsOn: [1] }]);
    expect(record({ with: ['p1'], unshown: shows }, shows)).toMatchObject({ evidence: [], claims: [] });
  });
  test('people met for the first time are made with it, unless they were unticked again', () => {
    const newPeople = [
      { id: 'n1', name: '何志远', title: ' 部长 ' },
      { id: 'n2', name: '白走了', title: '' },
    ];
    expect(record({ newPeople, with: ['n1'] }).people).toEqual([{ id: 'n1', name: '何志远', title: '部长' }]);
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
  [{ promises: [{ kind: 'promise-ours', title: '', dueOn: '2026-03-09' }] }, true],
] as const)('%o is written: %s', (part, written) => expect(isWritten({ ...blank, ...part })).toBe(written));
