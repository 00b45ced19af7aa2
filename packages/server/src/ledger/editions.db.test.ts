import { DEFAULT_PARAMETERS, withOverrides } from '@qibu/core';
import type { Day } from '@qibu/core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadParameters, saveOverrides } from '../standing/workspace-parameters.ts';
import { daysLater, newWorld, type World } from '../testing/world.ts';
import { loadRulesByDay } from './editions.ts';

let house: World;
let world: World;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ admin: true });
});

const on = (days: number): Day => daysLater(days).toISOString().slice(0, 10) as Day;
const own = (uncontactedSupport: number) => ({ people: { uncontactedSupport } });
const save = (days: number, overrides: Record<string, unknown>) =>
  world.as(
    admin,
    async (scope) => saveOverrides(scope, overrides, (await loadParameters(scope)).version),
    daysLater(days),
  );
/** The support of a person nobody met, as judged on some days. */
const judgedOn = (...days: readonly number[]) =>
  world.as(admin, async (scope) => {
    const workspace = await scope.tx
      .selectFrom('workspace')
      .where('id', '=', world.workspaceId)
      .select(['edition_id', 'parameters'])
      .executeTakeFirstOrThrow();
    const rules = await loadRulesByDay(scope, { edition_id: workspace.edition_id, overrides: workspace.parameters });
    return days.map((day) => rules(on(day)).people.uncontactedSupport);
  });
const METHOD = DEFAULT_PARAMETERS.people.uncontactedSupport;

describe('a day is judged', () => {
  test('by the method’s own numbers while nothing was changed', async () =>
    expect(await judgedOn(-400, 0, 400)).toEqual([METHOD, METHOD, METHOD]));

  test('by the last change begun by then', async () => {
    await save(3, own(-1));
    await save(10, own(-2));
    expect(await judgedOn(2, 3, 9, 10, 11)).toEqual([METHOD, -1, -1, -2, -2]);
  });

  test('by the last of several changes of one day', async () => {
    await save(3, own(-1));
    await save(3, own(-2));
    expect(await judgedOn(2, 3, 4)).toEqual([METHOD, -2, -2]);
  });

  test('by the method’s own numbers again once they are put back', async () => {
    await save(3, own(-1));
    await save(10, {});
    expect(await judgedOn(9, 10, 11)).toEqual([-1, METHOD, METHOD]);
  });

  test('anew after each change: an earlier answer is not remembered for a later edition', async () => {
    await save(3, own(-1));
    expect(await judgedOn(5)).toEqual([-1]);
    await save(4, own(-2));
    expect(await judgedOn(3, 5)).toEqual([-1, -2]);
    await save(5, own(-3));
    expect(await judgedOn(3, 4, 5)).toEqual([-1, -2, -3]);
  });

  test('by one’s own workspace alone', async () => {
    const elsewhere = await world.another();
    const other = await elsewhere.user({ admin: true });
    await elsewhere.as(other, async (scope) => saveOverrides(scope, own(-5), (await loadParameters(scope)).version));
    expect(await judgedOn(0, 5)).toEqual([METHOD, METHOD]);
  });

  test('by all numbers of its edition, not by one alone', async () => {
    const overrides = { people: { uncontactedSupport: -1 }, evidence: { freshHalfLives: 0.5 } };
    await save(3, overrides);
    await world.as(admin, async (scope) => {
      const row = await loadParameters(scope);
      expect(row.parameters).toEqual(withOverrides(DEFAULT_PARAMETERS, overrides));
    });
  });
});
