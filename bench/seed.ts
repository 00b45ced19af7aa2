import type { Day } from '@qibu/core';
import { Client, type ClientConfig } from 'pg';
import { workspaceActor } from '../packages/server/src/scope/actor.ts';
import { connect } from '../packages/server/src/db/connect.ts';
import { dayIn } from '../packages/server/src/db/day-in.ts';
import { asActor } from '../packages/server/src/scope/scope.ts';
import { refreshStandings, refreshTopDecile } from '../packages/server/src/standing/index.ts';
import { refreshReach } from '../packages/server/src/scope/reach.ts';
import { accountRow, type ContactSeed, contactRow } from './seed/accounts.ts';
import { type DealSeed, dealRow, type Ground } from './seed/deals.ts';
import { insert } from './seed/insert.ts';
import { emptyLedger, tellStage, tellStory } from './seed/ledger.ts';
import { productName } from './seed/names.ts';
import { type Person, people, userRow } from './seed/people.ts';
import { Random } from './seed/random.ts';

export interface SeededData {
  readonly workspaceId: string;
  readonly admin: string;
  readonly manager: string;
  readonly rep: string;
  readonly deals: number;
  readonly openDeals: number;
}
export interface SeedSize {
  readonly deals: number;
  readonly today?: Day;
}

const PRODUCTS = 40;
/** One deal in ten has a history. */
const TOLD = 10;

/** Fills an empty database with a large, deterministic workspace, through the owner's connection. */
export async function seed(connection: ClientConfig, size: SeedSize): Promise<SeededData> {
  const random = new Random(7);
  const workspaceId = random.id(0);
  // The workspace's own day: standings of another would all be worked out anew while we measure.
  const today = size.today ?? dayIn('Asia/Shanghai', new Date());
  const client = new Client(connection);
  await client.connect();
  try {
    const team = people(random);
    await addPeople(client, { random, workspaceId, team });
    const owners = team.filter(({ managerId }) => managerId !== null).map(({ id }) => id);
    const ground = await addGround(client, { random, workspaceId, owners, deals: size.deals, today });
    const deals = Array.from({ length: size.deals }, (_, at) => dealRow(random, at, ground));
    await insert(client, 'deal', deals);
    await addMembers(client, { random, deals, owners });
    await addLedger(client, { random, deals, ground, contacts: ground.contacts });
    await judgeAll(connection, workspaceId, deals);
    await client.query('vacuum (analyze)');
    const [admin, manager] = team;
    if (!admin || !manager) throw new Error('nobody was made');
    const rep = team.find(({ managerId }) => managerId === manager.id);
    const openDeals = deals.filter((one) => one.outcome === 'open' && one.deleted_at === null).length;
    return { workspaceId, admin: admin.id, manager: manager.id, rep: rep?.id ?? '', deals: deals.length, openDeals };
  } finally {
    await client.end();
  }
}

interface SeedPlan {
  readonly random: Random;
  readonly workspaceId: string;
}

async function addPeople(client: Client, making: SeedPlan & { readonly team: readonly Person[] }): Promise<void> {
  const { random, workspaceId, team } = making;
  await client.query(
    `insert into workspace (id, name, currency, parameters, created_at) values ($1, '百川自动化', 'CNY', '{}', now())`,
    [workspaceId],
  );
  await insert(
    client,
    'user_account',
    team.map((person, at) => userRow(random, person, at, workspaceId)),
  );
}

interface SeedPlacement extends SeedPlan {
  readonly owners: readonly string[];
  readonly deals: number;
  readonly today: Day;
}

/** Products, one account for five deals, three contacts for an account. */
async function addGround(
  client: Client,
  placing: SeedPlacement,
): Promise<Ground & { contacts: Map<string, ContactSeed[]> }> {
  const { random, workspaceId, owners, deals, today } = placing;
  const products = Array.from({ length: PRODUCTS }, (_, at) => ({
    workspace_id: workspaceId,
    id: random.id(5_000 + at),
    name: productName(at),
    currency: 'CNY',
    origin: 'own',
    created_at: '2025-01-01T00:00:00Z',
  }));
  const accounts = Array.from({ length: Math.ceil(deals / 5) }, (_, at) =>
    accountRow(random, { workspaceId, at }, owners),
  );
  const contacts = accounts.flatMap((account, at) =>
    Array.from({ length: 3 }, (_, place) => contactRow(random, { workspaceId, at: at * 3 + place }, account)),
  );
  await insert(client, 'product', products);
  await insert(client, 'account', accounts);
  await insert(client, 'contact', contacts);
  const byAccount = Map.groupBy(contacts, ({ account_id }) => account_id);
  return { workspaceId, today, owners, accounts, products: products.map(({ id }) => id), contacts: byAccount };
}

interface Told {
  readonly random: Random;
  readonly deals: readonly DealSeed[];
}

/** Three deals in ten have a colleague on the team. */
async function addMembers(client: Client, { random, deals, owners }: Told & { owners: readonly string[] }) {
  const rows = deals
    .filter(() => random.chance(0.3))
    .map(({ workspace_id, id, created_at }) => ({
      workspace_id,
      deal_id: id,
      user_id: random.pick(owners),
      part: null,
      added_at: created_at,
    }));
  await insert(client, 'deal_member', rows);
  await client.query(
    `update deal d set team = array(select m.user_id from deal_member m
    where m.workspace_id = d.workspace_id and m.deal_id = d.id order by m.user_id)
    where d.id = any($1::uuid[])`,
    [rows.map(({ deal_id }) => deal_id)],
  );
}

interface Telling extends Told {
  readonly ground: Ground;
  readonly contacts: ReadonlyMap<string, ContactSeed[]>;
}

async function addLedger(client: Client, { random, deals, ground, contacts }: Telling): Promise<void> {
  const rows = emptyLedger();
  let count = 2_000_000;
  const newId = () => {
    count += 1;
    return random.id(count);
  };
  deals.forEach((deal, at) => {
    const telling = { random, ground, deal, contacts: contacts.get(deal.account_id ?? '') ?? [], rows, newId };
    tellStage(telling);
    if (at % TOLD === 0) tellStory(telling);
  });
  for (const [table, list] of Object.entries(rows)) await insert(client, table, list as object as never);
}

/** The reporting line, and the summary of every deal: by the application itself, as after an import. */
async function judgeAll(connection: ClientConfig, workspaceId: string, deals: readonly DealSeed[]): Promise<void> {
  const { db, close } = connect(connection, () => {});
  try {
    await refreshReach(db, workspaceId);
    const actor = await workspaceActor(db, workspaceId);
    if (!actor) throw new Error('the workspace was not made');
    for (let at = 0; at < deals.length; at += STEP) {
      const ids = deals.slice(at, at + STEP).map(({ id }) => id);
      await asActor(db, actor, (scope) => refreshStandings(scope, ids));
    }
    await asActor(db, actor, refreshTopDecile);
  } finally {
    await close();
  }
}
const STEP = 5_000;
