import {
  type Claim,
  type CustomerFit,
  type DealFacts,
  type Evidence,
  holder,
  judgeCustomer,
  type Known,
  knownBy,
} from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { parametersFor } from '../ledger/parameters-for.ts';

export interface AccountJudgement {
  readonly fit: CustomerFit;
  /** What is known of the account itself, newest first. */
  readonly known: Known;
}

const DATED = ['r.id', 'r.happened_on as happenedOn', 'r.recorded_on as recordedOn'] as const;

async function loadEvidence({ tx, actor }: Scope, id: string): Promise<Evidence[]> {
  const rows = await tx
    .selectFrom('evidence as r')
    .where('r.workspace_id', '=', actor.workspaceId)
    .where('r.account_id', '=', id)
    .select([...DATED, 'r.kind', 'r.quote', 'r.said_by as saidBy', 'r.learned_by as learnedBy', 'r.source'])
    .select(['r.supersedes', 'r.retracts'])
    .execute();
  return rows as unknown as Evidence[]; // kinds and days are plain text in the store
}

async function loadClaims({ tx, actor }: Scope, id: string): Promise<Claim[]> {
  const rows = await tx
    .selectFrom('claim as r')
    .where('r.workspace_id', '=', actor.workspaceId)
    .where('r.account_id', '=', id)
    .select([...DATED, 'r.slot', 'r.value', 'r.evidence', 'r.stated_by as statedBy'])
    .execute();
  return rows as unknown as Claim[];
}

// An account has no deal of its own; core asks for one, and nothing about the customer's fit looks at it.
const NO_DEAL = { openedOn: '1900-01-01', closedOn: null, outcome: 'open' } as unknown as DealFacts;

/** How well an account fits on the day of the request, from what is recorded about it. */
export async function judgeAccount(scope: Scope, id: string): Promise<AccountJudgement> {
  const [evidence, claims, workspace] = await Promise.all([
    loadEvidence(scope, id),
    loadClaims(scope, id),
    scope.tx
      .selectFrom('workspace')
      .where('id', '=', scope.actor.workspaceId)
      .select('parameters')
      .executeTakeFirstOrThrow(),
  ]);
  const parameters = parametersFor(workspace.parameters);
  const nothing = { people: [], signals: [], moves: [], interactions: [], tasks: [], dismissals: [] };
  const known = knownBy({ deal: NO_DEAL, evidence, claims, ...nothing }, scope.today);
  return { known, fit: judgeCustomer(holder(known, parameters), parameters.customer) };
}
