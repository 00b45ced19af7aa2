import fc from 'fast-check';
import { day } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { presentTasks } from './present-tasks.ts';

type Given = Parameters<typeof presentTasks>[0];
type Row = Given['rows']['tasks'][number];
const TODAY = day('2026-03-10');

/** Days are plain text here, as in the store. */
type Part = Partial<Record<keyof Row, unknown>>;
const task = (part: Part & { readonly id: string }): Row =>
  ({
    kind: 'task',
    title: part.id,
    dueOn: null,
    doneOn: null,
    agreed: false,
    ownerId: null,
    contactId: null,
    dealId: 'd',
    version: 1,
    happenedOn: '2026-03-01',
    recordedOn: '2026-03-01',
    ...part,
  }) as unknown as Row;
/** Only the name of the deal, its people and its tasks are looked at. */
const shown = (tasks: readonly Row[], asOf = TODAY) =>
  presentTasks(
    {
      head: { name: '一期' },
      rows: {
        tasks,
        people: [
          { contactId: 'c', name: '李工' },
          { contactId: 'hidden', name: null },
        ],
      },
      users: new Map([['u', '张三']]),
    } as unknown as Given,
    asOf,
  );
const order = (tasks: readonly Row[]) => shown(tasks).map(({ id }) => id);

describe('the tasks of a deal', () => {
  test('open ones stand first, the earliest due first, those without a day last of them; then the last done first', () => {
    const tasks = [
      task({ id: 'done long ago', doneOn: '2026-03-02' }),
      task({ id: 'no day' }),
      task({ id: 'late', dueOn: '2026-03-20' }),
      task({ id: 'done yesterday', doneOn: '2026-03-09', dueOn: '2026-03-01' }),
      task({ id: 'soon', dueOn: '2026-03-05' }),
    ];
    const wanted = ['soon', 'late', 'no day', 'done yesterday', 'done long ago'];
    expect([order(tasks), order(tasks.toReversed())]).toEqual([wanted, wanted]);
  });

  test.each<[name: string, part: Part, known: boolean]>([
    ['recorded by then', { recordedOn: '2026-03-10' }, true],
    ['recorded later', { recordedOn: '2026-03-11' }, false],
    ['of a later day', { happenedOn: '2026-03-11' }, false],
  ])('%s', (_, part, known) => expect(shown([task({ ...part, id: 't' })])).toHaveLength(known ? 1 : 0));

  test.each<[doneOn: string, asOf: string, done: string | null]>([
    ['2026-03-10', '2026-03-10', '2026-03-10'],
    ['2026-03-10', '2026-03-09', null],
  ])('done on %s, seen from %s: %s', (doneOn, asOf, done) =>
    expect(shown([task({ id: 't', doneOn })], day(asOf))[0]?.doneOn).toBe(done),
  );

  test('are shown with the names of those they concern; a contact out of sight has none', () => {
    const [one, two] = shown([
      task({ id: 'a', ownerId: 'u', contactId: 'c' }),
      task({ id: 'b', ownerId: 'gone', contactId: 'hidden' }),
    ]);
    expect([one?.owner, one?.contact, one?.dealName]).toEqual([
      { id: 'u', name: '张三' },
      { id: 'c', name: '李工' },
      '一期',
    ]);
    expect([two?.owner, two?.contact]).toEqual([
      { id: 'gone', name: '' },
      { id: 'hidden', name: '' },
    ]);
  });
});

const anyDay = fc.constantFrom('2026-03-01', '2026-03-05', '2026-03-09');
const anyTasks = fc
  .array(fc.record({ dueOn: fc.option(anyDay), doneOn: fc.option(anyDay) }), { maxLength: 8 })
  .map((parts) => parts.map((part, at) => task({ id: `t${at}`, ...part })));

test('the order does not depend on how they come, and loses none', () =>
  fc.assert(
    fc.property(anyTasks, fc.nat(), (tasks, seed) => {
      const mixed = tasks.toSorted((a, b) => ((a.id.charCodeAt(1) * seed) % 7) - ((b.id.charCodeAt(1) * seed) % 7));
      expect(order(mixed)).toEqual(order(tasks));
      expect(order(tasks).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
    }),
  ));
