import { sql } from 'kysely';
import pino from 'pino';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../db/id.ts';
import { NOON, newWorld, type World } from '../../testing/world.ts';
import { cancelAsked, claim, type ClaimedJob, type ImportInstance, keepLease, settle } from './lease.ts';

let house: World;
let world: World;
let rep: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  rep = await world.user();
});
afterEach(() => void vi.useRealTimers());

const after = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);
const worker = (seconds = 0): ImportInstance => ({
  db: world.db,
  pool: world.pool,
  home: '/nowhere',
  log: pino({ level: 'silent' }),
  now: () => after(seconds),
});
const take = (seconds = 0, of = world) => claim(worker(seconds), of.workspaceId);
async function taken(seconds = 0): Promise<ClaimedJob> {
  const job = await take(seconds);
  if (job === null) throw new Error('nothing to take');
  return job;
}

interface JobState {
  readonly state: string;
  readonly created?: number;
  readonly heartbeat?: number;
}
/** An import in a state; its times are seconds from noon. */
async function job({ state, created = 0, heartbeat }: JobState): Promise<string> {
  const id = newId();
  const begun = heartbeat === undefined ? null : after(heartbeat);
  await world.db
    .insertInto('import_job')
    .values({
      workspace_id: world.workspaceId,
      id,
      created_by: rep,
      state,
      files: JSON.stringify([{ name: '表.csv', stored: '1.bin', bytes: 1, sha256: '', encoding: null }]),
      mapping: JSON.stringify({ tables: [], values: [] }),
      result: '{}',
      error: null,
      created_at: after(created),
      started_at: begun,
      heartbeat_at: begun,
      finished_at: null,
    })
    .execute();
  return id;
}
const stored = (id: string) =>
  world.db
    .selectFrom('import_job')
    .where('id', '=', id)
    .select(['state', 'error', 'version', 'heartbeat_at', 'finished_at', 'started_at'])
    .executeTakeFirstOrThrow();

describe('what a worker takes', () => {
  test.each<[name: string, state: JobState, isTaken: boolean]>([
    ['a queued import', { state: 'queued' }, true],
    ['one whose worker was heard of just now', { state: 'running', heartbeat: 99 }, false],
    ['one whose worker was heard of ten seconds ago', { state: 'running', heartbeat: 90 }, false],
    ['one whose worker has been silent for longer', { state: 'running', heartbeat: 89 }, true],
    ['one that still asks', { state: 'mapping' }, false],
    ['one that is only checked', { state: 'checked' }, false],
    ['one that is done', { state: 'done' }, false],
    ['one that failed', { state: 'failed' }, false],
    ['one that was cancelled', { state: 'cancelled' }, false],
    ['one that was undone', { state: 'undone' }, false],
  ])('%s', async (_, state, isTaken) => {
    const id = await job(state);
    expect((await take(100))?.id).toBe(isTaken ? id : undefined);
    expect((await stored(id)).state).toBe(isTaken ? 'running' : state.state);
  });

  test('is nothing where there is nothing', async () => expect(await take()).toBeNull());

  test('is the oldest that waits, and the next after it', async () => {
    const late = await job({ state: 'queued', created: 20 });
    const early = await job({ state: 'queued', created: 10 });
    const dead = await job({ state: 'running', created: 5, heartbeat: 6 });
    expect([(await taken(100)).id, (await taken(100)).id, (await taken(100)).id, await take(100)]).toEqual([
      dead,
      early,
      late,
      null,
    ]);
  });

  test('is of its workspace alone', async () => {
    await job({ state: 'queued' });
    expect(await take(0, await world.another())).toBeNull();
  });

  test('of twenty workers at once one has it', async () => {
    await job({ state: 'queued' });
    const all = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(all.filter((one) => one !== null)).toHaveLength(1);
  });

  test('of three imports twenty workers have each once', async () => {
    const ids = [await job({ state: 'queued' }), await job({ state: 'queued' }), await job({ state: 'queued' })];
    const all = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(all.flatMap((one) => one?.id ?? []).toSorted()).toEqual(ids.toSorted());
  });

  test('says whose it is, what to read and since when it is held', async () => {
    const id = await job({ state: 'queued' });
    expect(await taken(7)).toMatchObject({
      workspaceId: world.workspaceId,
      id,
      createdBy: rep,
      lease: after(7),
      files: [expect.objectContaining({ name: '表.csv' })],
      mapping: { tables: [], values: [] },
    });
  });
});

describe('how a run ends', () => {
  test.each([
    ['failed', { code: 'internal' }],
    ['cancelled', null],
  ])('%s, with the reason and the hour', async (state, error) => {
    await job({ state: 'queued' });
    const held = await taken();
    await settle(worker(30), held, { state, error });
    expect(await stored(held.id)).toMatchObject({ state, error, finished_at: after(30) });
  });

  test('put back into the queue it has not ended, and is taken again', async () => {
    await job({ state: 'queued' });
    const held = await taken();
    await settle(worker(30), held, { state: 'queued', error: null });
    expect(await stored(held.id)).toMatchObject({ state: 'queued', finished_at: null });
    expect((await taken(31)).id).toBe(held.id);
  });

  test('pages notice: its version grows at each step', async () => {
    const id = await job({ state: 'queued' });
    const { version } = await stored(id);
    await settle(worker(1), await taken(), { state: 'failed', error: null });
    expect((await stored(id)).version).toBe(version + 2);
  });

  test('is not said by one who lost it to another', async () => {
    await job({ state: 'queued' });
    const first = await taken();
    const second = await taken(60);
    expect(second.id).toBe(first.id);
    await settle(worker(61), first, { state: 'failed', error: { code: 'internal' } });
    expect(await stored(first.id)).toMatchObject({ state: 'running', error: null, started_at: after(60) });
    await settle(worker(62), second, { state: 'cancelled', error: null });
    expect((await stored(first.id)).state).toBe('cancelled');
  });

  test('once done stays done', async () => {
    await job({ state: 'queued' });
    const held = await taken();
    await sql`update import_job set state = 'done' where id = ${held.id}`.execute(world.db);
    await settle(worker(30), held, { state: 'failed', error: null });
    expect((await stored(held.id)).state).toBe('done');
  });
});

describe('a run that is alive', () => {
  const heartbeat = async (id: string) => (await stored(id)).heartbeat_at?.getTime() ?? 0;

  test('says so every two seconds, until it is told to stop', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await job({ state: 'queued' });
    const held = await taken();
    const stop = keepLease(worker(), held);
    vi.advanceTimersByTime(1_900);
    expect(await heartbeat(held.id)).toBe(NOON.getTime());
    vi.advanceTimersByTime(200);
    await expect.poll(() => heartbeat(held.id)).toBeGreaterThan(NOON.getTime());
    stop();
    await sql`update import_job set heartbeat_at = ${NOON} where id = ${held.id}`.execute(world.db);
    vi.advanceTimersByTime(60_000);
    expect(await heartbeat(held.id)).toBe(NOON.getTime());
  });

  test('does not speak for the one who took it over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await job({ state: 'queued' });
    const first = await taken();
    await taken(60);
    const stop = keepLease(worker(), first);
    vi.advanceTimersByTime(2_100);
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    expect(await heartbeat(first.id)).toBe(after(60).getTime());
  });

  test('hears that the person asked to stop', async () => {
    await job({ state: 'queued' });
    const held = await taken();
    expect(await cancelAsked(worker(), held)).toBe(false);
    await sql`update import_job set cancel_asked = true where id = ${held.id}`.execute(world.db);
    expect(await cancelAsked(worker(), held)).toBe(true);
  });

  test('of an import that is gone nobody asked to stop', async () => {
    await job({ state: 'queued' });
    const held = await taken();
    await sql`delete from import_job where id = ${held.id}`.execute(world.db);
    expect(await cancelAsked(worker(), held)).toBe(false);
  });
});
