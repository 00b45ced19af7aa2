import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { newWorld, type World } from '../testing/world.ts';
import { loadAccount } from './load-account.ts';
import { changeAccount } from './write-account.ts';

const ACCOUNTS = 6;
let house: World;
let world: World;
let rep: string;
let group: readonly string[];
beforeAll(async () => {
  house = await newWorld();
});
async function newGroup(): Promise<void> {
  world = await house.another();
  rep = await world.user();
  group = [];
  for (let at = 0; at < ACCOUNTS; at += 1) group = [...group, await world.account({ owner: rep })];
}
beforeEach(newGroup);

/** Puts one customer under another, or under none; answers the fault of the field, if any. */
async function move(at: number, under: number | null): Promise<string | null> {
  const [id = '', parentId] = [group[at], under === null ? null : (group[under] ?? null)];
  try {
    await world.as(rep, async (scope) => {
      const { version } = await loadAccount(scope, id);
      await changeAccount(scope, { id, version, change: { parentId } });
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.extra.fields?.[0]?.code ?? error.code;
    throw error;
  }
}

async function parents(): Promise<(number | null)[]> {
  const rows = await world.db
    .selectFrom('account')
    .where('workspace_id', '=', world.workspaceId)
    .select(['id', 'parent_id'])
    .execute();
  const parentOf = new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
  return group.map((id) => {
    const at = group.indexOf(parentOf.get(id) ?? '');
    return at === -1 ? null : at;
  });
}
/** Everyone above, nearest first. A circle would never end, so it is cut. */
function above(at: number, all: readonly (number | null)[]): number[] {
  const found: number[] = [];
  for (let up = all[at] ?? null; up !== null && found.length <= ACCOUNTS; up = all[up] ?? null) found.push(up);
  return found;
}

test('after any moves groups are trees, and only a move that closes a circle is refused', () => {
  const anyMove = fc.record({ at: fc.nat(ACCOUNTS - 1), under: fc.option(fc.nat(ACCOUNTS - 1), { freq: 5 }) });
  return fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 5 }), async (moves) => {
      await newGroup();
      for (const { at, under } of moves) {
        const before = await parents();
        const closes = under !== null && (under === at || above(under, before).includes(at));
        expect(await move(at, under)).toBe(closes ? 'circle' : null);
        if (closes) expect(await parents()).toEqual(before);
      }
      const all = await parents();
      for (let at = 0; at < ACCOUNTS; at += 1) expect(above(at, all)).not.toContain(at);
    }),
    { numRuns: 10 },
  );
});

describe('two moves at once that are each fine', () => {
  test('never close a circle of two together', async () => {
    for (let round = 0; round < 6; round += 1) {
      const outcomes = await Promise.all([move(0, 1), move(1, 0)]);
      expect(outcomes.toSorted()).toEqual([null, 'circle'].toSorted());
      await move(0, null);
      await move(1, null);
    }
  });

  test('never close a longer one', async () => {
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([move(0, 1), move(1, 2), move(2, 3), move(3, 0)]);
      const all = await parents();
      for (let at = 0; at < 4; at += 1) expect(above(at, all)).not.toContain(at);
      for (let at = 0; at < 4; at += 1) await move(at, null);
    }
  });
});
