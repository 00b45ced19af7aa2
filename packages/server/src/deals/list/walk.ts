import { type RawBuilder, sql } from 'kysely';
import { prepared } from '../../db/prepared-statements.ts';
import { type Count, countUpToCap, toCount } from '../../lists/count.ts';
import { readCursor, writeCursor } from '../../lists/cursor.ts';
import { keyIn, keyShape, type Leg, legsFrom, type Order, orderIn, type PageAsked } from '../../lists/keyset.ts';
import { dealInScope, idList, onTeamOf, seesMuch } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import type { ShownRow } from '../../standing/present-row.ts';
import type { Filter } from './deal-filter.ts';

/** Whose standings `d` a list walks: each owner's own, one after the other, and those that are seen through a team. */
interface Reach {
  /** Null: everybody's. */
  readonly owners: readonly string[] | null;
  /** Whose teams count; the deals of `besides` are walked already. */
  readonly team: readonly string[];
  readonly besides: readonly string[];
  /** The line sees so much that the order of everybody's finds a page sooner than an order for each owner. */
  readonly dense: boolean;
}

/** The first wall, in the parts a list walks: the actor's line, or a part of it that the filter names. */
export function reachOf({ actor }: Scope, { owner, mine }: Filter): Reach {
  const named = owner?.length ? owner : null;
  const within = mine ? [actor.userId] : actor.isAdmin ? null : actor.reach;
  if (within === null) return { owners: named, team: [], besides: [], dense: false };
  const owners = named === null ? within : within.filter((id) => named.includes(id));
  const dense = named === null && !mine && seesMuch(actor);
  return { owners, team: within, besides: within, dense };
}

export interface Walk {
  readonly reach: Reach;
  /** Open deals, ended ones, or both. */
  readonly open: readonly boolean[];
  /** What the filter demands of the standing `d`. */
  readonly tests: RawBuilder<boolean>;
  readonly order: Order;
}

export const opensOf = ({ outcome }: Filter): readonly boolean[] =>
  outcome?.length ? [...new Set(outcome.map((word) => word === 'open'))] : [true, false];

interface Stretch extends Leg {
  readonly limit: number;
}

const here = ({ actor }: Scope): RawBuilder<boolean> => sql<boolean>`d.workspace_id = ${actor.workspaceId}::uuid`;
/** Written out, not as a value: only so do the indexes of open deals apply. */
const isOpen = (open: boolean): RawBuilder<boolean> => (open ? sql<boolean>`d.open` : sql<boolean>`not d.open`);

/** Standings seen through a team only, of both ends at once. Few are looked up by their memberships. */
function throughTeam(scope: Scope, { reach, open }: Pick<Walk, 'reach' | 'open'>): RawBuilder<boolean> {
  const few = () => onTeamOf(scope, reach.team, open.includes(false) ? 'all' : 'open');
  const joined = reach.dense ? sql<boolean>`d.team && ${idList(reach.team)}` : few();
  const ends = sql.join(open.map(isOpen), sql` or `);
  return sql<boolean>`${joined} and not d.owner_id = any(${idList(reach.besides)}) and (${ends})`;
}

/** The first rows of each part in the asked order: a short walk of an index for each owner. */
function parts(scope: Scope, walk: Walk, stretch: Stretch): RawBuilder<unknown>[] {
  const { reach, tests, order } = walk;
  const { where, limit } = stretch;
  const first = (part: RawBuilder<boolean>) => sql`(select d.id, ${keyIn(order, stretch)} as key, d.last_contact_on
    from standing d where ${here(scope)} and ${part} and ${where} and ${tests}
    order by ${orderIn(order, stretch)} limit ${sql.lit(limit)})`;
  if (reach.owners === null) return walk.open.map((open) => first(isOpen(open)));
  if (reach.dense) return walk.open.map((open) => first(sql<boolean>`${isOpen(open)} and ${dealInScope(scope)}`));
  const owners = idList(reach.owners);
  const own = walk.open.map((open) => {
    const part = sql<boolean>`d.owner_id = o.id and ${isOpen(open)}`;
    return sql`select x.* from unnest(${owners}) as o (id) cross join lateral ${first(part)} x`;
  });
  return reach.team.length === 0 ? own : [...own, first(throughTeam(scope, walk))];
}

export interface WalkedRow extends ShownRow {
  readonly id: string;
  readonly key: string | null;
}

async function readStretch(scope: Scope, walk: Walk, stretch: Stretch): Promise<WalkedRow[]> {
  const direction = sql.raw(walk.order.direction);
  const sorted = sql`u.key ${direction}, u.id ${direction}`;
  const found = sql.join(parts(scope, walk, stretch), sql` union all `);
  const { rows } = await sql<WalkedRow>`${prepared} select u.id, u.key::text as key, u.last_contact_on, h.shown
    from (select * from (${found}) u order by ${sorted} limit ${sql.lit(stretch.limit)}) u
    join deal_shown h on h.workspace_id = ${scope.actor.workspaceId}::uuid and h.id = u.id
    order by ${sorted}`.execute(scope.tx);
  return rows;
}

/** How many rows a walk has in all, up to the cap. */
export async function countAll(scope: Scope, walk: Omit<Walk, 'order'>): Promise<number> {
  const { reach, tests } = walk;
  const owned = reach.owners === null ? sql<boolean>`true` : sql<boolean>`d.owner_id = any(${idList(reach.owners)})`;
  const own = walk.open.map((open) => sql<boolean>`${isOpen(open)} and ${owned}`);
  const whose = reach.team.length === 0 ? own : [...own, throughTeam(scope, walk)];
  const counted = whose.map((part) => sql`from standing d where ${here(scope)} and ${part} and ${tests}`);
  const { rows } = await sql<{ count: number }>`${prepared} select (${countUpToCap(counted)}) as count`.execute(
    scope.tx,
  );
  return rows[0]?.count ?? 0;
}

export interface WalkedPage {
  readonly rows: readonly WalkedRow[];
  readonly next: string | null;
  readonly count: Count;
}

/**
 * One page of a list of deals: rows as they are stored, where it goes on, and how many there are. What a page costs
 * depends neither on its depth nor on who asks: each owner's index is walked to the end of the page at most.
 */
export async function walkPage(
  scope: Scope,
  walk: Walk,
  { mark, cursor, limit }: Omit<PageAsked, 'order'>,
): Promise<WalkedPage> {
  const { order } = walk;
  const from = cursor === undefined ? null : readCursor(mark, cursor, keyShape(order));
  const [leg, ...others] = legsFrom(order, from);
  const [first, count] = await Promise.all([
    leg ? readStretch(scope, walk, { ...leg, limit: limit + 1 }) : [],
    from?.count ?? countAll(scope, walk),
  ]);
  const rows = [...first];
  for (const other of others) {
    if (rows.length > limit) break;
    rows.push(...(await readStretch(scope, walk, { ...other, limit: limit + 1 - rows.length })));
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last ? writeCursor(mark, { key: last.key, id: last.id, count }) : null;
  return { rows: rows.slice(0, limit), next, count: toCount(count) };
}
