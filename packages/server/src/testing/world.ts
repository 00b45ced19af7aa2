import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { type Actor, loadActor, workspaceActor } from '../scope/actor.ts';
import { type DatabaseConnection, connect, type Db } from '../db/connect.ts';
import { searchColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import { asActor, type Scope } from '../scope/scope.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { createUserRow } from '../people/create-user-row.ts';
import { refreshReach } from '../scope/reach.ts';

/** The noon every test world starts at: 2026-03-02 in Shanghai. */
export const NOON = new Date('2026-03-02T12:00:00+08:00');
export const TODAY = '2026-03-02';

interface NewPerson {
  readonly name?: string;
  readonly manager?: string;
  readonly admin?: boolean;
}
interface NewAccount {
  readonly name?: string;
  readonly owner: string;
  readonly size?: 'small' | 'large' | 'government';
  readonly strategic?: boolean;
}

/** A workspace in a database of its own, and the means to fill it and to act in it. */
export class World {
  readonly db: Db;
  readonly pool: DatabaseConnection['pool'];
  readonly connection: TestDatabase['connection'];
  readonly workspaceId: string;
  #count = 0;

  constructor(connected: DatabaseConnection, connection: TestDatabase['connection'], workspaceId: string) {
    this.connection = connection;
    this.db = connected.db;
    this.pool = connected.pool;
    this.workspaceId = workspaceId;
  }

  #next(word: string): string {
    this.#count += 1;
    return `${word}${this.#count}`;
  }

  /** A further workspace in the same database. */
  async another(): Promise<World> {
    const connected = { db: this.db, pool: this.pool, close: async () => {} };
    return new World(connected, this.connection, await insertWorkspace(this.db));
  }

  async user({ name, manager, admin = false }: NewPerson = {}): Promise<string> {
    const id = await createUserRow(this.db, {
      workspaceId: this.workspaceId,
      login: this.#next('user'),
      name: name ?? this.#next('业务'),
      title: null,
      kind: 'account',
      isAdmin: admin,
      managerId: manager ?? null,
      locale: 'zh-CN',
      origin: 'own',
      passwordHash: null,
      now: NOON,
    });
    await refreshReach(this.db, this.workspaceId);
    return id;
  }

  async account({ name, owner, size = 'large', strategic = false }: NewAccount): Promise<string> {
    const id = newId();
    const shown = name ?? this.#next('客户');
    await this.db
      .insertInto('account')
      .values({
        workspace_id: this.workspaceId,
        id,
        name: shown,
        name_key: shown,
        size,
        strategic,
        owner_id: owner,
        ...searchColumns(shown),
        created_at: NOON,
        updated_at: NOON,
      })
      .execute();
    return id;
  }

  async contact(accountId: string, name?: string): Promise<string> {
    const id = newId();
    const shown = name ?? this.#next('联系人');
    await this.db
      .insertInto('contact')
      .values({
        workspace_id: this.workspaceId,
        id,
        account_id: accountId,
        name: shown,
        ...searchColumns(shown),
        created_at: NOON,
        updated_at: NOON,
      })
      .execute();
    return id;
  }

  async product(name?: string): Promise<string> {
    const id = newId();
    await this.db
      .insertInto('product')
      .values({
        workspace_id: this.workspaceId,
        id,
        name: name ?? this.#next('产品'),
        currency: 'CNY',
        created_at: NOON,
      })
      .execute();
    return id;
  }

  async actor(userId: string): Promise<Actor> {
    const actor = await loadActor(this.db, this.workspaceId, userId);
    if (!actor) throw new Error('no such user in this world');
    return actor;
  }

  /** One transaction as this user, at noon of the world or at another instant. */
  async as<T>(userId: string, work: (scope: Scope) => Promise<T>, now: Date = NOON): Promise<T> {
    return asActor(this.db, await this.actor(userId), work, { now });
  }

  /** The same past row-level security: what is still hidden, the queries hide themselves. */
  async asWithoutSecondWall<T>(userId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.as(userId, async (scope) => {
      await sql`reset role`.execute(scope.tx);
      return work(scope);
    });
  }

  /** One transaction that sees the whole workspace. */
  async asWorkspace<T>(work: (scope: Scope) => Promise<T>, now: Date = NOON): Promise<T> {
    const actor = await workspaceActor(this.db, this.workspaceId);
    if (!actor) throw new Error('no such workspace');
    return asActor(this.db, actor, work, { now });
  }
}

async function insertWorkspace(db: Db): Promise<string> {
  const id = newId();
  await db
    .insertInto('workspace')
    .values({ id, name: '试用', currency: 'CNY', parameters: '{}', created_at: NOON })
    .execute();
  return id;
}

/** A world over a fresh database, closed after the file's tests. Call it in `beforeAll` or at the top of the file. */
export async function newWorld(): Promise<World> {
  const { connection } = await testDatabase();
  const connected = connect({ ...connection, max: 20 }, () => {});
  afterAll(() => connected.close());
  return new World(connected, connection, await insertWorkspace(connected.db));
}

/** Noon of the day `days` after the world's first one. */
export const daysLater = (days: number): Date => new Date(NOON.getTime() + days * 86_400_000);
