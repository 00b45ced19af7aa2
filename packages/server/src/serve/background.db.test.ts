import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runQibu } from '../cli/test-io.ts';
import { addRecord } from '../deals/add-record.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, NOON, TODAY } from '../testing/world.ts';
import { KEEP_EVERY_MS, startStandingKeeper } from './background.ts';

let crew: Crew;
let clock: Date;
let keeper: ReturnType<typeof startStandingKeeper>;
beforeEach(async () => {
  crew = await newCrew();
  clock = NOON;
  // Only the turn of the timer is moved by hand; everything else runs in real time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  await keeper.stop();
  vi.useRealTimers();
});

const start = (): void => {
  keeper = startStandingKeeper({ db: crew.world.db, log: pino({ level: 'silent' }), now: () => clock });
};
const standing = (id: string) =>
  crew.world.db.selectFrom('standing').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
const dayOf = (id: string) => expect.poll(async () => (await standing(id)).as_of, { timeout: 30_000 });

/** A deal in which something was heard and shown on the first day. */
async function livelyDeal(): Promise<string> {
  const { id } = await crew.deal();
  const body = record({
    interaction: { kind: 'visit', happenedOn: TODAY },
    evidence: [heard('预算列了')],
    claims: [{ slot: 'status.budget', value: true, happenedOn: TODAY, restsOn: [0] }],
    signals: [{ signal: 'M2', answer: 'for', happenedOn: TODAY, restsOn: 0 }],
  });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, body));
  return id;
}

/** `qibu verify` on this database: its exit code and what differs. */
async function verify() {
  const { host, user, password, database } = crew.world.connection;
  const url = new URL(`postgresql://${user}:${encodeURIComponent(password)}@localhost/${database}`);
  url.searchParams.set('host', host);
  const { code, out } = await runQibu(['verify', '--json'], { environment: { DATABASE_URL: url.href } });
  const [found] = JSON.parse(out);
  return { code, checked: found.checked, differences: found.differences, missing: found.missing };
}

test('as days go by evidence ages: at start and at each turn every standing older than today is made anew', async () => {
  const id = await livelyDeal();
  const fresh = await standing(id);
  expect(fresh.as_of).toBe(TODAY);

  clock = daysLater(1);
  start();
  await dayOf(id).toBe('2026-03-03');

  clock = daysLater(400);
  vi.advanceTimersByTime(KEEP_EVERY_MS);
  await dayOf(id).toBe('2027-04-06');
  const old = await standing(id);
  expect(old.flags).toEqual(expect.arrayContaining(['silent', 'evidence-stale']));
  expect(fresh.flags).not.toContain('evidence-stale');
  expect(old.p_first).not.toBe(fresh.p_first);
  expect(await verify()).toEqual({ code: 0, checked: 1, differences: [], missing: [] });
});

test('the day is that of the workspace: it turns at midnight in Shanghai', async () => {
  const [one, other] = [await livelyDeal(), await livelyDeal()];
  clock = new Date('2026-03-03T23:59:00+08:00');
  start();
  await dayOf(other).toBe('2026-03-03');
  clock = new Date('2026-03-04T00:01:00+08:00');
  keeper.wake();
  await dayOf(one).toBe('2026-03-04');
  await dayOf(other).toBe('2026-03-04');
  expect(await verify()).toEqual({ code: 0, checked: 2, differences: [], missing: [] });
});
