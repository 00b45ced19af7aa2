import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '../scope/scope.ts';
import { workspaceActor } from '../scope/actor.ts';
import { refreshStale } from '../standing/index.ts';
import { verifyStandings } from '../standing/verify-standings.ts';
import { loadActor } from '../scope/actor.ts';
import { loadSample } from '../sample/load.ts';
import { type TestApp, testApp } from '../testing/app.ts';

let t: TestApp;
let workspaceId = '';

beforeAll(async () => {
  t = await testApp();
  const admin = await t.claim();
  const me = (await admin.send('GET', '/me')).body as unknown as { user: { id: string }; workspace: { id: string } };
  workspaceId = me.workspace.id;
  const actor = await loadActor(t.instance.db, workspaceId, me.user.id);
  if (!actor) throw new Error('no administrator');
  await loadSample(t.instance, actor);
});

async function asWorkspace<T>(work: Parameters<typeof asActor<T>>[2], now?: Date): Promise<T> {
  const actor = await workspaceActor(t.instance.db, workspaceId);
  if (!actor) throw new Error('no workspace');
  return asActor(t.instance.db, actor, work, now ? { now } : {});
}

describe('verify', () => {
  test('the sample’s standings equal a recomputation', async () => {
    const found = await asWorkspace(verifyStandings);
    expect(found).toMatchObject({ missing: [], differences: [], outdated: 0 });
    expect(found.checked).toBeGreaterThan(20);
  });
  test('a standing changed behind the application’s back is named with its column', async () => {
    const { id } = await t.instance.db.selectFrom('standing').select('id').orderBy('id').executeTakeFirstOrThrow();
    await t.instance.db.updateTable('standing').set({ indicators_ok: 9 }).where('id', '=', id).execute();
    const { differences } = await asWorkspace(verifyStandings);
    expect(differences).toEqual([expect.objectContaining({ dealId: id, column: 'indicators_ok', stored: 9 })]);
  });
  test('recomputing mends it', async () => {
    await asWorkspace((scope) => refreshStale(scope, { today: scope.today, everything: true }));
    expect((await asWorkspace(verifyStandings)).differences).toEqual([]);
  });
  test('the same holds forty days later, after the keeper has been round', async () => {
    const later = new Date(Date.now() + 40 * 86_400_000);
    await asWorkspace((scope) => refreshStale(scope, { today: scope.today, everything: false }), later);
    const found = await asWorkspace(verifyStandings, later);
    expect(found).toMatchObject({ missing: [], differences: [] });
  });
});
