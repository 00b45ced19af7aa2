import { type ExpressionBuilder, sql } from 'kysely';
import type { Scope } from '../db/scope.ts';
import type { Tables } from '../db/tables.ts';
import { idList } from './in-scope.ts';

/** Whose rows: these deals' own, and those kept on their accounts. */
export interface Subjects {
  readonly dealIds: readonly string[];
  readonly accountIds: readonly string[];
}

type Query = ExpressionBuilder<Tables, never>;
const DATED = ['happened_on as happenedOn', 'recorded_on as recordedOn', 'recorded_at as recordedAt'] as const;

/** The selects of a ledger, one per table, in the shapes core reads. Each is embedded in one statement as a JSON list. */
export function ledgerParts(eb: Query, { actor }: Scope, { dealIds, accountIds }: Subjects) {
  const here = actor.workspaceId;
  const deals = sql<string>`any(${idList(dealIds)})`;
  const accounts = sql<string>`any(${idList(accountIds)})`;
  return {
    people: eb
      .selectFrom('deal_person as r')
      .leftJoin('contact as c', (join) =>
        join.onRef('c.workspace_id', '=', 'r.workspace_id').onRef('c.id', '=', 'r.contact_id'),
      )
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.contact_id as contactId', 'c.name', 'c.title', 'c.department'])
      .select(['r.added_on as addedOn', 'r.removed_on as removedOn']),
    evidence: eb
      .selectFrom('evidence as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.kind', 'r.quote', 'r.said_by as saidBy', 'r.learned_by as learnedBy'])
      .select(['r.source', 'r.supersedes', 'r.retracts', ...DATED]),
    claims: eb
      .selectFrom('claim as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.slot', 'r.value', 'r.evidence', 'r.stated_by as statedBy', ...DATED]),
    accountEvidence: eb
      .selectFrom('evidence as r')
      .where('r.workspace_id', '=', here)
      .where('r.account_id', '=', accounts)
      .select(['r.account_id as accountId', 'r.id', 'r.kind', 'r.quote', 'r.said_by as saidBy'])
      .select(['r.learned_by as learnedBy', 'r.source', 'r.supersedes', 'r.retracts', ...DATED]),
    accountClaims: eb
      .selectFrom('claim as r')
      .where('r.workspace_id', '=', here)
      .where('r.account_id', '=', accounts)
      .select(['r.account_id as accountId', 'r.id', 'r.slot', 'r.value', 'r.evidence', 'r.stated_by as statedBy'])
      .select([...DATED]),
    signals: eb
      .selectFrom('signal as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.signal', 'r.answer', 'r.by_contact as by'])
      .select(['r.evidence_id as evidence', ...DATED]),
    moves: eb
      .selectFrom('stage_move as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.from_stage as from', 'r.to_stage as to', 'r.by_user as by'])
      .select(['r.reason', 'r.exception', ...DATED]),
    interactions: eb
      .selectFrom('interaction as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.kind', 'r.with_contacts as with', 'r.two_way as twoWay', ...DATED]),
    tasks: eb
      .selectFrom('task as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select([
        'r.deal_id as dealId',
        'r.id',
        'r.kind',
        'r.title',
        'r.owner_id as ownerId',
        'r.contact_id as contactId',
      ])
      .select(['r.due_on as dueOn', 'r.done_on as doneOn', 'r.agreed', 'r.version', ...DATED]),
    dismissals: eb
      .selectFrom('flag_dismissal as r')
      .where('r.workspace_id', '=', here)
      .where('r.deal_id', '=', deals)
      .select(['r.deal_id as dealId', 'r.id', 'r.flag', 'r.subject', 'r.expires_on as expiresOn', ...DATED]),
  };
}
