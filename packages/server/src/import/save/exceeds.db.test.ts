import { beforeAll, describe, expect, test } from 'vitest';
import { storeDeal } from '../../testing/stored-deals.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { loadExceeds } from './exceeds.ts';

let crew: Crew;
const ids = new Map<string | null, string>();
beforeAll(async () => {
  crew = await newCrew();
  for (const evidenced_stage of [null, 'intent'])
    ids.set(evidenced_stage, await storeDeal(crew.world, { owner: crew.rep, standing: { evidenced_stage } }));
});

const exceeds = async (evidenced: string | null, from: string | null, to: string, by = crew.rep) => {
  const id = ids.get(evidenced) ?? '';
  return (await crew.world.as(by, (scope) => loadExceeds(scope, [id])))({ id, from, to });
};

describe('a move goes past the evidence', () => {
  test.each<[evidenced: string | null, from: string | null, to: string, past: boolean]>([
    [null, null, 'target', true],
    [null, 'target', 'intent', true],
    ['intent', null, 'target', false],
    ['intent', null, 'intent', false],
    ['intent', 'target', 'intent', false],
    ['intent', 'intent', 'set-up', true],
    ['intent', 'target', 'close', true],
    // Back, or nowhere: no evidence is needed for that.
    ['intent', 'close', 'set-up', false],
    [null, 'close', 'target', false],
    [null, 'target', 'target', false],
  ])('evidence up to %s, from %s to %s: %s', async (evidenced, from, to, past) =>
    expect(await exceeds(evidenced, from, to)).toBe(past),
  );

  test('where the actor does not see the deal, nothing of its evidence is counted', async () =>
    expect(await exceeds('intent', null, 'intent', crew.stranger)).toBe(true));

  test('for many deals at once, each by its own evidence', async () => {
    const [none = '', some = ''] = [ids.get(null), ids.get('intent')];
    const all = await crew.world.as(crew.rep, (scope) => loadExceeds(scope, [none, some]));
    const moved = (id: string) => all({ id, from: null, to: 'intent' });
    expect([moved(none), moved(some), moved(crypto.randomUUID())]).toEqual([true, false, true]);
  });
});
