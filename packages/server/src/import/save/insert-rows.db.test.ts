import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../db/id.ts';
import { NOON, newWorld, type World } from '../../testing/world.ts';
import type { Columns } from '../match/change.ts';
import { batches, insertRows } from './insert-rows.ts';
import { patchRows } from './patch-rows.ts';

let world: World;
let owner: string;
beforeAll(async () => {
  world = await newWorld();
  owner = await world.user({ name: '主人', admin: true });
});

const accountRow = (more: Columns): Columns & { readonly id: string } => ({
  workspace_id: world.workspaceId,
  id: newId(),
  name: '客户',
  name_key: '客户',
  size: 'large',
  strategic: false,
  owner_id: owner,
  note: null,
  grams: [],
  search: '',
  created_at: NOON,
  updated_at: NOON,
  ...more,
});
const insert = (rows: readonly Columns[], report?: (rows: number) => Promise<void>) =>
  world.as(owner, (scope) => insertRows(scope, 'account', rows, report));
const read = (ids: readonly string[]) =>
  world.db
    .selectFrom('account')
    .where('id', 'in', [...ids, newId()])
    .select(['id', 'name', 'note', 'grams', 'strategic', 'created_at', 'version'])
    .orderBy('id')
    .execute();

describe('rows inserted in one statement', () => {
  // PostgreSQL holds no NUL; a lone surrogate is not text.
  const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '').toWellFormed());
  const odd = fc.constantFrom(
    '',
    'NULL',
    '{}',
    '{"a","b"}',
    '"',
    '\\',
    "'; drop table deal; --",
    ',',
    ' ',
    '七步',
    '👍',
  );
  const anyPart = fc.record({
    name: fc.oneof(anyText, odd),
    note: fc.option(fc.oneof(anyText, odd)),
    grams: fc.array(fc.oneof(anyText, odd), { maxLength: 4 }),
    strategic: fc.boolean(),
  });

  test('come back as they went in, whatever stands in them', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyPart, { maxLength: 12 }), async (parts) => {
        const rows = parts.map(accountRow);
        await insert(rows);
        const found = await read(rows.map(({ id }) => id));
        expect(found.map(({ name, note, grams, strategic }) => ({ name, note, grams, strategic }))).toEqual(parts);
      }),
      { numRuns: 40 },
    ));

  test('are told of batch by batch, and every one is there', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => accountRow({ name: `批量${at}` }));
    const told: number[] = [];
    await insert(rows, async (count) => void told.push(count));
    expect(told).toEqual([1_000, 1_000, 500]);
    expect(await read(rows.map(({ id }) => id))).toHaveLength(2_500);
  });

  test('none of them is there when one cannot be', async () => {
    const rows = [accountRow({ name: '好的' }), accountRow({ name: '坏的', owner_id: newId() })];
    await expect(insert(rows)).rejects.toThrow(/foreign key/);
    expect(await read(rows.map(({ id }) => id))).toEqual([]);
  });

  test('nor when who is told stops the import', async () => {
    const rows = Array.from({ length: 1_500 }, () => accountRow({ name: '停下' }));
    await expect(
      insert(rows, async () => {
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await read(rows.map(({ id }) => id))).toEqual([]);
  });

  test('of nothing is nothing', async () => {
    const told: number[] = [];
    await insert([], async (count) => void told.push(count));
    expect(told).toEqual([]);
  });
});

describe('batches', () => {
  test('hold everything once, in order, at most a thousand each', () =>
    fc.assert(
      fc.property(fc.nat(3_500), (count) => {
        const items = Array.from({ length: count }, (_, at) => at);
        const cut = [...batches(items)];
        expect(cut.flat()).toEqual(items);
        expect(cut.every((batch, at) => batch.length === 1_000 || at === cut.length - 1)).toBe(true);
        expect(cut.every((batch) => batch.length > 0)).toBe(true);
      }),
    ));

  test('draw no more than the batch they give', () => {
    let drawn = 0;
    function* source() {
      for (;;) yield drawn++;
    }
    batches(source()).next();
    expect(drawn).toBe(1_000);
  });
});

describe('columns laid over stored rows', () => {
  const patch = (patches: readonly { id: string; after: Columns }[], told: number[] = []) =>
    world.as(owner, (scope) => patchRows(scope, 'account', patches, async (count) => void told.push(count)));

  test('change these columns of these rows, and the version', async () => {
    const [one, other] = [accountRow({ name: '一', note: '旧' }), accountRow({ name: '二', note: '旧' })];
    await insert([one, other]);
    await patch([{ id: one.id, after: { note: '新', strategic: true } }]);
    expect(await read([one.id, other.id])).toEqual([
      expect.objectContaining({ name: '一', note: '新', strategic: true, version: 2 }),
      expect.objectContaining({ name: '二', note: '旧', strategic: false, version: 1 }),
    ]);
  });

  test('null empties a column; a column not named stays', async () => {
    const row = accountRow({ note: '旧', strategic: true });
    await insert([row]);
    await patch([{ id: row.id, after: { note: null } }]);
    expect(await read([row.id])).toEqual([expect.objectContaining({ note: null, strategic: true, version: 2 })]);
  });

  test('a column no import may change is left alone', async () => {
    const row = accountRow({});
    await insert([row]);
    await patch([{ id: row.id, after: { created_at: '2000-01-01', note: '新' } }]);
    expect(await read([row.id])).toEqual([expect.objectContaining({ created_at: NOON, note: '新' })]);
  });

  test('rows of another workspace are not reached', async () => {
    const other = await world.another();
    const id = await other.account({ owner: await other.user() });
    await patch([{ id, after: { note: '越界' } }]);
    expect(await read([id])).toEqual([expect.objectContaining({ note: null, version: 1 })]);
  });

  test('are told of batch by batch', async () => {
    const rows = Array.from({ length: 1_200 }, () => accountRow({}));
    await insert(rows);
    const told: number[] = [];
    await patch(
      rows.map(({ id }) => ({ id, after: { note: '都改' } })),
      told,
    );
    expect(told).toEqual([1_000, 200]);
    expect(new Set((await read(rows.map(({ id }) => id))).map(({ note, version }) => `${note} ${version}`))).toEqual(
      new Set(['都改 2']),
    );
  });
});
