import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import pino from 'pino';
import { afterAll } from 'vitest';
import { connect } from '../db/connect.ts';
import { testDatabase } from '../db/test-database.ts';
import { buildApp } from '../http/app.ts';
import type { Instance } from '../http/instance.ts';
import { Sessions } from '../http/sessions.ts';
import { ROOMS } from '../rooms.ts';
import { checkReply } from './strict-reply.ts';

export const PASSWORD = 'correct horse 七步';
export const SETUP_TOKEN = 'first-run-token-of-the-test';

/** An answer as a test reads it. */
interface Answer {
  readonly status: number;
  // Replies of every route pass through here; each test narrows what it looks at.
  readonly body: Record<string, never> & {
    code?: string;
    id?: string;
    version?: number;
    items?: readonly { id: string }[];
  };
  readonly headers: Record<string, unknown>;
  readonly text: string;
}

export interface Client {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Raw injection for odd payloads. */
  raw(options: InjectOptions): Promise<Answer>;
  cookie: string;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly instance: Instance;
  client(): Client;
  /** Creates workspace and administrator through the first-run page; answers the administrator's client. */
  claim(): Promise<Client>;
  signIn(login: string, password?: string): Promise<Client>;
  clock: { now: Date | null };
  /** Whether the disk is nearly full. */
  disk: { low: boolean };
}

/** The whole application over a fresh database, each reply held to its schema. Closed after the file's tests. */
export async function testApp(): Promise<TestApp> {
  const database = await testDatabase();
  const { db, pool, close } = connect({ ...database.connection, max: 24 }, () => {});
  const clock: { now: Date | null } = { now: null };
  const disk = { low: false };
  const instance: Instance = {
    db,
    pool,
    home: mkdtempSync(join(tmpdir(), 'qibu-test-')),
    secret: 'secret of the test',
    disk: { isLow: () => disk.low },
    log: pino({ level: 'silent' }),
    sessions: new Sessions(db),
    setup: { token: SETUP_TOKEN },
    wake: { imports: () => {}, standings: () => {} },
    now: () => clock.now ?? new Date(),
  };
  const app = await buildApp(instance, {
    routes: ROOMS.flatMap(({ routes }) => routes),
    web: null,
  });
  afterAll(async () => {
    await app.close();
    await close();
  });
  const client = () => clientOf(app);
  return {
    app,
    instance,
    clock,
    disk,
    client,
    async claim() {
      const admin = client();
      const done = await admin.send('POST', '/setup', {
        token: SETUP_TOKEN,
        workspaceName: '试用',
        name: '管理员',
        login: 'admin',
        password: PASSWORD,
        locale: 'zh-CN',
      });
      if (done.status !== 200) throw new Error(`first run failed: ${done.text}`);
      return admin;
    },
    async signIn(login, password = PASSWORD) {
      const one = client();
      const done = await one.send('POST', '/session', { login, password });
      if (done.status !== 200) throw new Error(`sign-in failed: ${done.text}`);
      // As somebody who has since chosen a password, whose words do not matter here.
      await db.updateTable('credential').set({ must_change: false }).where('must_change', '=', true).execute();
      instance.sessions.forget();
      return one;
    },
  };
}

function clientOf(app: FastifyInstance): Client {
  const self: Client = {
    cookie: '',
    async raw(options) {
      const headers = { host: '127.0.0.1:7070', ...(self.cookie && { cookie: self.cookie }), ...options.headers };
      const reply = await app.inject({ ...options, headers });
      const given = [reply.headers['set-cookie'] ?? []].flat().find((line) => line.includes('qibu='));
      if (given) self.cookie = given.split(';')[0] ?? '';
      const isJson = String(reply.headers['content-type'] ?? '').includes('json');
      const body = isJson ? reply.json() : {};
      if (isJson)
        checkReply(
          { method: String(options.method ?? 'GET'), url: String(options.url) },
          { status: reply.statusCode, json: body },
        );
      return { status: reply.statusCode, body, headers: reply.headers, text: reply.body };
    },
    send(method, path, body, headers = {}) {
      return self.raw({
        method: method as 'GET',
        url: `/api/v1${path}`,
        headers,
        ...(body !== undefined && { payload: body as object }),
      });
    },
  };
  return self;
}
