import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { visitDatabase } from '../packages/server/src/postgres/index.ts';
import type { Bare } from './bare-server.ts';
import { copyStatements } from './bare-copies.ts';
import type { Stage } from './stage.ts';

const ENTRY = fileURLToPath(new URL('bare-server.ts', import.meta.url));

/** What a person would write who wants these rows and nothing else; `$1` is the workspace. */
const NAMES = `o.name as owner_name, a.name as account_name, p.name as product_name`;
const DEALS = `select d.*, s.verdict, s.p_first, s.stance, s.phase, s.evidenced_stage, s.inflated, s.under_control,
    s.indicators_ok, s.status, s.flags, s.high_flags, s.debt, s.risk, s.last_contact_on, s.move_id, s.move_subject,
    s.move_params, ${NAMES}
  from (select id, name, account_id, owner_id, product_id, amount_minor, currency, closes_on, opened_on, stage, outcome,
    closed_on, source, updated_at, version, workspace_id from deal) d
  join standing s on s.workspace_id = d.workspace_id and s.id = d.id
  join user_account o on o.workspace_id = d.workspace_id and o.id = d.owner_id
  left join account a on a.workspace_id = d.workspace_id and a.id = d.account_id
  left join product p on p.workspace_id = d.workspace_id and p.id = d.product_id
  where d.workspace_id = $1`;

const STATEMENTS: Readonly<Record<string, string>> = {
  list: `${DEALS} and s.open order by s.risk desc, s.id desc limit 50`,
  board: `${DEALS} and s.id in (select c.id from (select distinct stage from standing where workspace_id = $1 and open) k
    cross join lateral (select id from standing where workspace_id = $1 and open and stage is not distinct from k.stage
      order by risk desc limit 20) c)`,
  today: `${DEALS} and s.open and s.owner_id = $2 order by s.move_value desc limit 90`,
  review: `${DEALS} and s.open and s.owner_id = any(array(select user_id from reach where workspace_id = $1 and manager_id = $2))
    order by s.risk desc limit 500`,
  accounts: `select a.id, a.name, a.industry, a.region, a.size, a.strategic, a.owner_id, a.grade, a.score, a.payment_warning,
      a.updated_at, a.version, o.name as owner_name,
      (select count(*)::int from contact c where c.workspace_id = a.workspace_id and c.account_id = a.id) as contacts,
      (select count(*)::int from standing s where s.workspace_id = a.workspace_id and s.account_id = a.id and s.open) as deals
    from account a join user_account o on o.workspace_id = a.workspace_id and o.id = a.owner_id
    where a.workspace_id = $1 and a.deleted_at is null order by a.name limit 50`,
  deal: `${DEALS} and d.id = $2`,
  search: (['deal', 'account', 'contact'] as const)
    .map(
      (table) => `(select '${table}' as kind, t.id, t.name from ${table} t
        where t.workspace_id = $1 and t.deleted_at is null and t.grams @> $2::text[]
        order by char_length(t.name), t.name limit 5)`,
    )
    .join(' union all '),
};

export interface BareServer {
  /** Asks one statement and waits for all of its rows. */
  ask(name: string): Promise<void>;
  stop(): void;
}

interface BareAsked {
  /** The deal to show, or to write once more. */
  readonly dealId: string;
  /** What is searched for, as names are stored. */
  readonly grams: readonly string[];
}

/** Starts the bare server beside the running one, over the same database. */
export async function startBare(stage: Stage, { dealId, grams }: BareAsked): Promise<BareServer> {
  const { seeded, home } = stage;
  const { connection } = await visitDatabase({ home, log: () => {} });
  const second: Readonly<Record<string, unknown>> = {
    today: seeded.rep,
    review: seeded.manager,
    deal: dealId,
    create: dealId,
    search: grams,
  };
  const statements = Object.fromEntries(
    Object.entries({ ...STATEMENTS, ...(await copyStatements(connection)) }).map(([name, text]) => {
      const value = second[name];
      return [name, { text, values: value === undefined ? [seeded.workspaceId] : [seeded.workspaceId, value] }];
    }),
  );
  const given: Bare = { connection, statements };
  const child = spawn(process.execPath, [ENTRY, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim())),
  );
  return { ask: (name) => ask(`${address}/${name}`), stop: () => void child.kill() };
}

const ask = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const out = request(url, (reply) => {
      reply.resume();
      reply.on('error', reject);
      reply.on('end', () => (reply.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${reply.statusCode}`))));
    });
    out.on('error', reject);
    out.end();
  });
