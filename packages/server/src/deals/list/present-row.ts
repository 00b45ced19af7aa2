import type { DealRow, StandingView } from '@qibu/contract';
import { type Day, daysBetween } from '@qibu/core';
import { type InferResult, sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';

/** Columns of a deal row: `d` deal, `s` standing, `o` owner, `a` account, `p` product. */
const DEAL_ROW_COLUMNS = [
  'd.id',
  'd.name',
  'd.account_id',
  'a.name as account_name',
  'd.owner_id',
  'o.name as owner_name',
  'p.name as product_name',
  'd.amount_minor',
  'd.currency',
  'd.closes_on',
  'd.opened_on',
  'd.stage',
  'd.outcome',
  'd.closed_on',
  'd.source',
  'd.created_at',
  'd.updated_at',
  'd.version',
  's.verdict',
  's.p_first',
  's.stance',
  's.phase',
  's.evidenced_stage',
  's.inflated',
  's.under_control',
  's.indicators_ok',
  's.status',
  's.high_flags',
  's.debt',
  's.risk',
  's.last_contact_on',
  's.move_id',
  's.move_subject',
  's.move_params',
  's.move_because',
  's.move_value',
] as const;

// JSON is read several times faster than an array's own text.
const flags = sql<string[]>`to_json(s.flags)`;

// The subject of a move is a contact, or an indicator, a role, a stage; only the first has a name of its own.
const moveSubjectName = sql<
  string | null
>`(select c.name from contact c where c.workspace_id = d.workspace_id and c.id =
  case when s.move_subject ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then s.move_subject::uuid end)`;

/**
 * The deals the actor sees, each joined with its standing and names: add filters, order and limit.
 * Deleted deals are left out.
 */
export const dealRows = (scope: Scope) =>
  scope.tx
    .selectFrom('deal as d')
    .innerJoin('standing as s', (join) =>
      join.onRef('s.workspace_id', '=', 'd.workspace_id').onRef('s.deal_id', '=', 'd.id'),
    )
    .innerJoin('user_account as o', (join) =>
      join.onRef('o.workspace_id', '=', 'd.workspace_id').onRef('o.id', '=', 'd.owner_id'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.workspace_id', '=', 'd.workspace_id').onRef('a.id', '=', 'd.account_id'),
    )
    .leftJoin('product as p', (join) =>
      join.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.product_id'),
    )
    .where(dealInScope(scope))
    .where('d.deleted_at', 'is', null)
    .select(DEAL_ROW_COLUMNS)
    .select([flags.as('flags'), moveSubjectName.as('move_subject_name')]);

export type DealRowRecord = InferResult<ReturnType<typeof dealRows>>[number];
type StandingPart = Pick<
  DealRowRecord,
  | 'verdict'
  | 'p_first'
  | 'stance'
  | 'phase'
  | 'evidenced_stage'
  | 'inflated'
  | 'under_control'
  | 'indicators_ok'
  | 'status'
  | 'flags'
  | 'high_flags'
  | 'debt'
  | 'risk'
  | 'last_contact_on'
  | 'move_id'
  | 'move_subject'
  | 'move_subject_name'
  | 'move_params'
>;

/** A stored standing as pages show it; days of silence are counted to the day of reading. */
function toStandingView(row: StandingPart, today: Day): StandingView {
  return {
    verdict: row.verdict as StandingView['verdict'],
    pFirst: row.p_first,
    stance: row.stance,
    phase: row.phase,
    evidencedStage: row.evidenced_stage,
    inflated: row.inflated,
    underControl: row.under_control,
    indicatorsOk: row.indicators_ok,
    status: row.status,
    flags: row.flags,
    highFlags: row.high_flags,
    debt: row.debt,
    risk: row.risk,
    silentDays: row.last_contact_on === null ? null : daysBetween(row.last_contact_on as Day, today),
    lastContactOn: row.last_contact_on,
    move: {
      id: row.move_id,
      subject: row.move_subject,
      subjectName: row.move_subject_name,
      params: row.move_params,
    },
  };
}

/** A deal as lists, board and Today show it. */
export function toDealRow(row: Omit<DealRowRecord, 'created_at'>, today: Day): DealRow {
  return {
    id: row.id,
    name: row.name,
    account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' },
    owner: { id: row.owner_id, name: row.owner_name },
    product: row.product_name,
    amountMinor: row.amount_minor,
    currency: row.currency,
    closesOn: row.closes_on,
    openedOn: row.opened_on,
    stage: row.stage,
    outcome: row.outcome as DealRow['outcome'],
    closedOn: row.closed_on,
    source: row.source,
    standing: toStandingView(row, today),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}
