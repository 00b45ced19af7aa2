import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../../testing/app.ts';
import { ask, mappingOf, upload } from '../testing/app.ts';

let app: TestApp;
let admin: Client;
let rep: Client;
let colleague: Client;
beforeAll(async () => {
  // Without a worker: what is queued stays queued.
  app = await testApp();
  admin = await app.claim();
  for (const login of ['rep', 'colleague'])
    await admin.send('POST', '/users', { name: login, login, password: PASSWORD, managerId: null });
  rep = await app.signIn('rep');
  colleague = await app.signIn('colleague');
});

const FILE = { name: '项目.csv', bytes: '客户名称,项目名称,阶段,金额(万元)\n甲公司,一期,目标,1\n' };
let id: string;
let mapping: ReturnType<typeof mappingOf>;
beforeEach(async () => {
  const { view } = await upload(rep, FILE);
  id = view.id;
  mapping = mappingOf(view);
});

const put = (state: string) => sql`update import_job set state = ${state} where id = ${id}`.execute(app.instance.db);
const stateOf = async () => (await ask(rep, 'GET', id)).state;
const COMMANDS = {
  map: () => rep.send('PUT', `/imports/${id}/mapping`, mapping),
  check: () => rep.send('POST', `/imports/${id}/check`, {}),
  run: () => rep.send('POST', `/imports/${id}/run`, {}),
  cancel: () => rep.send('POST', `/imports/${id}/cancel`, {}),
  undo: () => rep.send('POST', `/imports/${id}/undo`, {}),
} as const;
type Command = keyof typeof COMMANDS;

describe('what may be done in which state, and what comes of it', () => {
  test.each<[state: string, answers: Record<Command, string>]>([
    ['mapping', { map: 'mapping', check: 'checked', run: 'queued', cancel: 'cancelled', undo: 'import.state' }],
    ['checked', { map: 'mapping', check: 'checked', run: 'queued', cancel: 'cancelled', undo: 'import.state' }],
    [
      'queued',
      { map: 'import.state', check: 'import.state', run: 'queued', cancel: 'cancelled', undo: 'import.state' },
    ],
    [
      'running',
      { map: 'import.state', check: 'import.state', run: 'running', cancel: 'running', undo: 'import.state' },
    ],
    ['done', { map: 'import.state', check: 'import.state', run: 'done', cancel: 'import.state', undo: 'undone' }],
    ['failed', { map: 'mapping', check: 'checked', run: 'queued', cancel: 'cancelled', undo: 'import.state' }],
    ['cancelled', { map: 'mapping', check: 'checked', run: 'queued', cancel: 'cancelled', undo: 'import.state' }],
    [
      'undone',
      { map: 'import.state', check: 'import.state', run: 'import.state', cancel: 'import.state', undo: 'undone' },
    ],
  ])('%s', async (state, answers) => {
    for (const [command, answer] of Object.entries(answers)) {
      await put(state);
      const { status, body } = await COMMANDS[command as Command]();
      const told = status === 200 ? (body as unknown as { state: string }).state : body.code;
      expect([command, told]).toEqual([command, answer]);
      // Refused, it stays what it was.
      if (status !== 200) expect([command, status, await stateOf()]).toEqual([command, 409, state]);
    }
  });
});

describe('stopping an import', () => {
  const trail = async () => {
    const rows = await app.instance.db
      .selectFrom('audit_log')
      .where('entity_id', '=', id)
      .where('action', '=', 'cancelled')
      .select('id')
      .execute();
    return rows.length;
  };

  test('that runs is asked of its worker, and it goes on until that hears of it', async () => {
    await put('running');
    await COMMANDS.cancel();
    const { cancel_asked: asked } = await app.instance.db
      .selectFrom('import_job')
      .where('id', '=', id)
      .select('cancel_asked')
      .executeTakeFirstOrThrow();
    expect([asked, await stateOf(), await trail()]).toEqual([true, 'running', 0]);
  });

  test('twice is once', async () => {
    await COMMANDS.cancel();
    const first = await ask(rep, 'GET', id);
    await COMMANDS.cancel();
    expect([await ask(rep, 'GET', id), await trail()]).toEqual([first, 1]);
  });

  test('is forgotten once it is queued again', async () => {
    await put('running');
    await COMMANDS.cancel();
    await put('failed');
    await COMMANDS.run();
    const row = await app.instance.db
      .selectFrom('import_job')
      .where('id', '=', id)
      .select(['cancel_asked', 'finished_at'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ cancel_asked: false, finished_at: null });
  });
});

describe('another’s import', () => {
  test.each(Object.keys(COMMANDS) as Command[])('does not exist for a colleague: %s', async (command) => {
    const own = rep;
    rep = colleague;
    try {
      const { status, body } = await COMMANDS[command]();
      expect([status, body.code]).toEqual([404, 'notFound']);
    } finally {
      rep = own;
    }
    expect(await stateOf()).toBe('mapping');
  });

  test('is not in a colleague’s list; the administrator’s has it', async () => {
    const listed = async (client: Client) => {
      const { body } = await client.send('GET', '/imports');
      return body.items?.some((item) => item.id === id);
    };
    expect([await listed(rep), await listed(colleague), await listed(admin)]).toEqual([true, false, true]);
  });

  test('may be stopped by an administrator', async () => {
    expect((await admin.send('POST', `/imports/${id}/cancel`, {})).status).toBe(200);
    expect(await stateOf()).toBe('cancelled');
  });
});

describe('questions that are open', () => {
  beforeEach(async () => {
    const odd = { ...FILE, bytes: '客户名称,项目名称,阶段,金额(万元)\n甲公司,一期,摸不着头脑,1\n' };
    const { view } = await upload(rep, odd);
    id = view.id;
    mapping = mappingOf(view);
    expect(view.questions.length).toBeGreaterThan(0);
  });

  test.each(['check', 'run'] as const)('come before the %s', async (command) => {
    const { status, body } = await COMMANDS[command]();
    expect([status, body.code, await stateOf()]).toEqual([409, 'import.unanswered', 'mapping']);
  });
});

describe('new answers', () => {
  test('make the figures of an earlier check go away', async () => {
    const checked = await ask(rep, 'POST', `${id}/check`);
    expect(checked.counts.map(({ kind, created }) => [kind, created])).toEqual([
      ['accounts', 1],
      ['deals', 1],
    ]);
    const mapped = await ask(rep, 'PUT', `${id}/mapping`, mapping);
    expect([mapped.state, mapped.counts, mapped.problemCount]).toEqual(['mapping', [], 0]);
  });

  test('leave nothing written: neither customers nor deals', async () => {
    await ask(rep, 'POST', `${id}/check`);
    const { rows } = await sql<{ n: number }>`select (select count(*) from deal)::int
      + (select count(*) from account)::int as n`.execute(app.instance.db);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
