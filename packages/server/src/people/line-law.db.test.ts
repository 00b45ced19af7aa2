import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { refreshReach } from '../scope/reach.ts';
import { newWorld, type World } from '../testing/world.ts';
import { changeUser } from './change-user.ts';
import { loadUser, loadUsers } from './load-users.ts';

const PEOPLE = 7;
let world: World;
let admin: string;
let staff: readonly string[];

beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ name: '管理员', admin: true });
  staff = [];
  for (let at = 0; at < PEOPLE; at++) staff = [...staff, await world.user()];
});

/** Puts one person under another; answers the code of the refusal, if any. */
async function move(person: string, manager: string | null): Promise<string | null> {
  try {
    await world.as(admin, async (scope) => {
      const { version } = await loadUser(scope, person);
      await changeUser(scope, { id: person, version, change: { managerId: manager } });
      await refreshReach(scope.tx, world.workspaceId);
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

type Managers = ReadonlyMap<string, string | null>;
const managers = async (): Promise<Managers> =>
  new Map((await world.as(admin, (scope) => loadUsers(scope))).map((user) => [user.id, user.managerId]));

/** Everyone above a person, nearest first. A line that closes would never end: it is cut after all people. */
function above(person: string, line: Managers): string[] {
  const found: string[] = [];
  for (let at = line.get(person); at && found.length <= PEOPLE; at = line.get(at)) found.push(at);
  return found;
}

async function storedReach(): Promise<string[]> {
  const rows = await world.db
    .selectFrom('reach')
    .where('workspace_id', '=', world.workspaceId)
    .select(['manager_id', 'user_id'])
    .execute();
  return rows.map(({ manager_id, user_id }) => `${manager_id} sees ${user_id}`).toSorted();
}

const expectedReach = (line: Managers): string[] =>
  [...line.keys()]
    .flatMap((user) => [user, ...above(user, line)].map((manager) => `${manager} sees ${user}`))
    .toSorted();

test('after any moves the lines are trees, and everyone reaches exactly those below', { timeout: 120_000 }, () => {
  const anyMove = fc.record({ person: fc.nat(PEOPLE - 1), manager: fc.option(fc.nat(PEOPLE - 1), { freq: 5 }) });
  return fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 8 }), async (moves) => {
      for (const { person, manager } of moves) {
        const [one, other] = [staff[person] ?? '', manager === null ? null : (staff[manager] ?? '')];
        const before = await managers();
        const closes = other !== null && (other === one || above(other, before).includes(one));
        expect(await move(one, other)).toBe(closes ? 'user.cycle' : null);
        if (closes) expect(await managers()).toEqual(before);
      }
      const line = await managers();
      for (const person of staff) expect(above(person, line)).not.toContain(person);
      expect(await storedReach()).toEqual(expectedReach(line));
    }),
    { numRuns: 25 },
  );
});

test('two moves at once that are each fine never close a circle together', async () => {
  const [one = '', two = ''] = staff;
  for (const person of staff) await move(person, null);
  for (let round = 0; round < 5; round++) {
    const outcomes = await Promise.all([move(one, two), move(two, one)]);
    expect(outcomes.toSorted()).toEqual([null, 'user.cycle'].toSorted());
    await move(one, null);
    await move(two, null);
  }
});
