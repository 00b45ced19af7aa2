import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchOf } from './change.ts';
import { matchRecords } from './match.ts';

const stored = { id: 'one', version: 3, name: '江渚装备', industry: '机械', region: null, strategic: false };
const anyValue = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const anyColumns = fc.record(
  { name: anyValue, industry: anyValue, region: anyValue, strategic: anyValue },
  { requiredKeys: [] },
);

describe('what a row wants otherwise', () => {
  test.each([
    ['nothing', {}, null],
    ['the same', { industry: '机械', strategic: false }, null],
    ['nothing said', { industry: null, region: null }, null],
    ['one column', { industry: '化工' }, { before: { industry: '机械' }, after: { industry: '化工' } }],
    ['a column that was empty', { region: '华东' }, { before: { region: null }, after: { region: '华东' } }],
    ['no instead of silence', { strategic: true }, { before: { strategic: false }, after: { strategic: true } }],
    [
      'one of three',
      { name: '江渚装备', industry: null, region: '华南' },
      { before: { region: null }, after: { region: '华南' } },
    ],
  ])('%s', (_, wanted, changed) =>
    expect(patchOf(stored, '江渚', wanted)).toEqual(changed && { id: 'one', label: '江渚', version: 3, ...changed }),
  );

  test('laid over the record it gives what the row says; its before gives the record back', () =>
    fc.assert(
      fc.property(anyColumns, anyColumns, (own, wanted) => {
        const record = { id: 'one', version: 1, ...own };
        const patch = patchOf(record, '', wanted);
        const said = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
        const after: Record<string, unknown> = { ...record, ...patch?.after };
        expect(after).toEqual({ ...record, ...said });
        const back: Record<string, unknown> = { ...after, ...patch?.before };
        for (const column of Object.keys(wanted))
          expect(back[column] ?? null).toBe(record[column as keyof typeof own] ?? null);
      }),
    ));

  test('laid over twice it changes nothing more', () =>
    fc.assert(
      fc.property(anyColumns, anyColumns, (own, wanted) => {
        const record = { id: 'one', version: 1, ...own };
        const patch = patchOf(record, '', wanted);
        expect(patchOf({ ...record, ...patch?.after }, '', wanted)).toBeNull();
      }),
    ));
});

describe('records against the store', () => {
  interface Row {
    readonly key: string;
    readonly name: string;
    readonly note: string | null;
  }
  const match = (records: readonly Row[], notes: ReadonlyMap<string, string | null>) =>
    matchRecords({
      records,
      stored: new Map([...notes].map(([key, note]) => [key, { id: `id of ${key}`, version: 1, note }])),
      wanted: ({ note }) => ({ note }),
      fresh: ({ name, note }, id) => ({ name, note, made: id }),
    });
  const anyKeys = fc.uniqueArray(fc.stringMatching(/^[a-f]$/), { maxLength: 6 });
  const anyRows = anyKeys.chain((keys) =>
    fc.tuple(...keys.map((key) => fc.option(fc.string()).map((note): Row => ({ key, name: key, note })))),
  );
  const anyStore = anyKeys.chain((keys) =>
    fc.tuple(...keys.map((key) => fc.option(fc.string()).map((note): [string, string | null] => [key, note]))),
  );

  test('each is new, changed or unchanged, never two of them; all have an id', () =>
    fc.assert(
      fc.property(anyRows, anyStore, (rows, store) => {
        const changes = match(rows, new Map(store));
        expect(changes.created.length + changes.patches.length + changes.unchanged).toBe(rows.length);
        expect([...changes.ids.keys()]).toEqual(rows.map(({ key }) => key));
        expect(new Set(changes.ids.values()).size).toBe(rows.length);
      }),
    ));

  test('one that is stored keeps its id; one that is not gets one, and its row carries it', () => {
    const { ids, created, patches } = match(
      [
        { key: 'a', name: '甲', note: '改' },
        { key: 'b', name: '乙', note: null },
      ],
      new Map([['a', '旧']]),
    );
    expect(ids.get('a')).toBe('id of a');
    expect(patches.map(({ id, label }) => [id, label])).toEqual([['id of a', '甲']]);
    expect(created).toEqual([
      { id: ids.get('b'), label: '乙', row: { id: ids.get('b'), name: '乙', note: null, made: ids.get('b') } },
    ]);
  });
});
