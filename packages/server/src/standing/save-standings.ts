import { sql } from 'kysely';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../scope/scope.ts';
import type { Standing } from './to-standing.ts';

export interface DealStanding {
  readonly dealId: string;
  readonly standing: Standing;
}

const COLUMNS = [
  'as_of',
  'verdict',
  'p_first',
  'stance',
  'phase',
  'evidenced_stage',
  'inflated',
  'under_control',
  'indicators_ok',
  'status',
  'flags',
  'high_flags',
  'debt',
  'risk',
  'last_contact_on',
  'move_id',
  'move_subject',
  'move_params',
  'move_because',
  'move_value',
  'question_signal',
  'question_gain',
  'question_ask',
] as const satisfies readonly (keyof Standing)[];

/** Also kept on the deal itself, for lists: what they sort and filter by. */
export const LISTED = [
  'verdict',
  'evidenced_stage',
  'inflated',
  'under_control',
  'flags',
  'risk',
  'last_contact_on',
] as const satisfies readonly (keyof Standing)[];

/** The columns of a summary that also stand on its deal. */
export const listedOf = (standing: Standing): Pick<Standing, (typeof LISTED)[number]> =>
  Object.fromEntries(LISTED.map((name) => [name, standing[name]])) as Pick<Standing, (typeof LISTED)[number]>;

const columns = sql.join(COLUMNS.map((name) => sql.ref(name)));
const replaced = sql.join(COLUMNS.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
const listed = sql.join(LISTED.map((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`));
/** The deal `d` says otherwise than its standing `s`. */
export const listedDiffer = sql<boolean>`(${sql.join(LISTED.map((name) => sql.ref(`d.${name}`)))})
  is distinct from (${sql.join(LISTED.map((name) => sql.ref(`s.${name}`)))})`;

export interface Saving {
  /** Something was added to the deals: lists by last change show it, editors of their fields are not disturbed. */
  readonly touch?: boolean;
}

/**
 * Stores summaries, new or in place of older ones, and on the deals what lists need of them: one statement and one
 * parameter for any number of deals.
 */
export async function saveStandings(
  scope: Scope,
  standings: readonly DealStanding[],
  saving: Saving = {},
): Promise<void> {
  const { tx, actor, now } = scope;
  if (standings.length === 0) return;
  const rows = standings.map(({ dealId, standing }) => ({
    workspace_id: actor.workspaceId,
    deal_id: dealId,
    ...standing,
  }));
  await sql`${keptPlan} with s as (insert into standing (workspace_id, deal_id, ${columns})
    select workspace_id, deal_id, ${columns} from jsonb_populate_recordset(null::standing, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, deal_id) do update set ${replaced} returning *)
    update deal d set ${listed} ${saving.touch ? sql`, updated_at = ${now}` : sql``} from s
    where d.workspace_id = s.workspace_id and d.id = s.deal_id ${saving.touch ? sql`` : sql`and ${listedDiffer}`}`.execute(
    tx,
  );
}
