import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadParameters, saveOverrides } from '../../standing/workspace-parameters.ts';
import { verifyStandings } from '../../standing/verify-standings.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { DealRecord } from '../plan/records.ts';
import { deal, plan } from '../testing/plan.ts';
import { store } from '../testing/store.ts';
import { undoImport } from '../job/undo.ts';

let house: World;
let world: World;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ name: '管理员', admin: true });
});

const bring = (...deals: readonly DealRecord[]) => world.as(admin, (scope) => store(scope, plan({ deals })));
const undo = (id: string) => world.as(admin, (scope) => undoImport(scope, id));
/** Changes the parameters; answers the edition this begins. */
async function edition(uncontactedSupport: number): Promise<string | undefined> {
  await world.as(admin, async (scope) =>
    saveOverrides(scope, { people: { uncontactedSupport } }, (await loadParameters(scope)).version),
  );
  return (await world.as(admin, loadParameters)).editions[0]?.id;
}
const END = ['outcome', 'closed_on', 'outcome_reason', 'outcome_edition_id'] as const;
const endOf = (key: string) =>
  world.db
    .selectFrom('deal')
    .where('workspace_id', '=', world.workspaceId)
    .where('import_key', '=', key)
    .select([...END])
    .executeTakeFirstOrThrow();

const OPEN = deal({ key: 'D1', name: '一期', outcome: 'open' });
const WON = deal({ key: 'D1', name: '一期', outcome: 'won', closedOn: '2026-02-01' });
const LOST = deal({ key: 'D1', name: '一期', outcome: 'lost', closedOn: '2026-02-10' });

describe('the edition an outcome from a file was judged by', () => {
  test.each([
    ['won', WON],
    ['lost', LOST],
  ] as const)('is kept with a new deal that is %s', async (outcome, record) => {
    const id = await edition(-2);
    await bring(record);
    expect(await endOf('D1')).toMatchObject({ outcome, outcome_edition_id: id });
  });

  test('is none for an open deal, beside closed ones of the same file', async () => {
    const id = await edition(-2);
    await bring(OPEN, deal({ key: 'D2', name: '二期', outcome: 'won', closedOn: '2026-02-01' }));
    expect([(await endOf('D1')).outcome_edition_id, (await endOf('D2')).outcome_edition_id]).toEqual([null, id]);
  });

  test('is none while the method’s own numbers were never changed', async () => {
    await bring(WON);
    expect(await endOf('D1')).toMatchObject({ outcome: 'won', outcome_edition_id: null });
  });

  test('is that of the day a stored deal is closed by a file', async () => {
    await bring(OPEN);
    const id = await edition(-2);
    await bring(LOST);
    expect(await endOf('D1')).toMatchObject({ outcome: 'lost', closed_on: '2026-02-10', outcome_edition_id: id });
  });

  test('stays where a later file says the same, and follows where it says otherwise', async () => {
    const first = await edition(-2);
    await bring(WON);
    const second = await edition(-3);
    await bring(WON);
    expect((await endOf('D1')).outcome_edition_id).toBe(first);
    await bring(LOST);
    expect((await endOf('D1')).outcome_edition_id).toBe(second);
  });

  test('is not told as a change in the audit log', async () => {
    await bring(OPEN);
    await edition(-2);
    await bring(WON);
    const lines = await world.db.selectFrom('audit_log').where('entity', '=', 'deal').select('changes').execute();
    expect(JSON.stringify(lines)).not.toContain('outcome_edition_id');
  });
});

describe('a deal a file opens again', () => {
  test('has no end any more: neither day nor reason nor edition', async () => {
    await edition(-2);
    await bring(LOST);
    await world.db
      .updateTable('deal')
      .set({ outcome_reason: '价格' })
      .where('workspace_id', '=', world.workspaceId)
      .execute();
    await bring(OPEN);
    expect(await endOf('D1')).toEqual({
      outcome: 'open',
      closed_on: null,
      outcome_reason: null,
      outcome_edition_id: null,
    });
    expect((await world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test('has its end back once the file is taken back', async () => {
    await edition(-2);
    await bring(LOST);
    const before = await endOf('D1');
    const { importId } = await bring(OPEN);
    await undo(importId);
    expect(await endOf('D1')).toEqual(before);
    expect((await world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test('of a file that says nothing about outcomes nothing changes', async () => {
    await edition(-2);
    await bring(LOST);
    const before = await endOf('D1');
    await bring(deal({ key: 'D1', name: '一期', note: '附注' }));
    expect(await endOf('D1')).toEqual(before);
  });
});
