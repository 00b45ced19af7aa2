import type { createDeal as route, DealView } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { searchColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import { prepared } from '../db/prepared-statements.ts';
import { keepingPeople } from '../scope/people-lock.ts';
import type { Scope } from '../scope/scope.ts';
import { pickColumns, toColumns } from '../ledger/deal-fields.ts';
import { type DealHead, toFacts } from '../ledger/deal-head.ts';
import { addPeople, requireContacts } from './deal-people.ts';
import { type Dossier, type DossierRows, judgeDossier, judgingOf } from './dossier.ts';
import { toLedger } from '../ledger/ledger.ts';
import { loadOpeningContext, type OpeningContext } from './opening-context.ts';
import { presentDeal } from './present-deal.ts';
import { refuseNewDeal } from './refuse-new-deal.ts';
import { settle } from './settle.ts';
import { loadRulesByDay } from '../ledger/editions.ts';
import { parametersFor } from '../ledger/parameters-for.ts';
import { judgedFrom } from '../standing/judged.ts';
import { saveStandings } from '../standing/index.ts';

type NewDeal = z.output<typeof route.body>;

/**
 * Opens a deal today, for the actor or someone in their line. It is judged before it is written, so that its row
 * goes in once, as lists need it.
 */
export async function createDeal(scope: Scope, { people, ...body }: NewDeal): Promise<DealView> {
  const { actor, today } = scope;
  const ownerId = body.ownerId ?? actor.userId;
  if (ownerId !== actor.userId) await keepingPeople(scope);
  const context = await loadOpeningContext(scope, { ...body, ownerId });
  refuseNewDeal({ actor, ownerId, stage: body.stage, context });
  const dossier = await newDossier(scope, context, { ...body, ownerId });
  const { head } = dossier;
  const analysis = judgeDossier(dossier, today);
  const judged = judgedFrom(judgingOf(dossier), analysis);
  const { currency } = head;
  await Promise.all([
    insertDeal(scope, head),
    insertFirstMove(scope, dossier),
    audit(scope, {
      action: 'created',
      entity: 'deal',
      entityId: head.id,
      label: head.name,
      changes: { ...body, ownerId, currency, ...(people.length > 0 && { people }) },
    }),
    saveStandings(scope, [judged]),
  ]);
  return people.length > 0 ? withFirstPeople(scope, head, people) : presentDeal(scope, { dossier, analysis });
}

/** The contacts it begins with; who they are changes what is judged. */
async function withFirstPeople(scope: Scope, head: DealHead, people: readonly string[]): Promise<DealView> {
  await requireContacts(
    scope,
    head,
    people.map((id, at) => ({ id, path: `body.people.${at}` })),
  );
  await addPeople(scope, head.id, people);
  return settle(scope, head.id);
}

type OwnedDeal = Omit<NewDeal, 'people'> & { readonly ownerId: string };

/** The new deal as it would be read back. */
async function newDossier(scope: Scope, context: OpeningContext, body: OwnedDeal): Promise<Dossier> {
  const head = headOf(scope, context, body);
  const moves = body.stage === null ? [] : [firstMove(scope, head.id, body.stage)];
  const rows: DossierRows = { ...context.ledger, moves, members: [], reviews: [], turns: [], stood: null };
  const rules = await loadRulesByDay(scope, head);
  return {
    head,
    rows,
    rules,
    ledger: toLedger(toFacts(head), rows),
    parameters: parametersFor(head.overrides),
    weekAgo: null,
  };
}

const headOf = ({ now, today }: Scope, { row, customer }: OpeningContext, body: OwnedDeal): DealHead => ({
  id: newId(),
  name: body.name,
  account_id: body.accountId,
  account_deleted_at: null,
  owner_id: body.ownerId,
  product_id: body.productId,
  amount_minor: body.amountMinor,
  currency: body.currency ?? row.currency,
  ...toColumns(body),
  opened_on: today,
  stage: body.stage,
  outcome: 'open',
  closed_on: null,
  outcome_reason: null,
  version: 1,
  updated_at: now,
  deleted_at: null,
  owner_name: row.owner_name ?? '',
  product_name: row.product_name,
  account_name: customer?.name ?? null,
  account_size: customer?.size ?? null,
  account_strategic: customer?.strategic ?? null,
  workspace_currency: row.currency,
  top_decile_minor: row.top_decile_minor,
  overrides: row.overrides,
  edition_id: row.edition_id,
});

async function insertDeal({ tx, actor, now }: Scope, head: DealHead): Promise<void> {
  await tx
    .insertInto('deal')
    .values({
      workspace_id: actor.workspaceId,
      id: head.id,
      name: head.name,
      account_id: head.account_id,
      owner_id: head.owner_id,
      product_id: head.product_id,
      amount_minor: head.amount_minor,
      currency: head.currency,
      ...pickColumns(head),
      opened_on: head.opened_on,
      stage: head.stage,
      ...searchColumns(head.name),
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .modifyEnd(prepared)
    .execute();
}

/** Placing a new deal proves nothing yet, so its first move is on file as an exception. */
const firstMove = ({ actor, now, today }: Scope, dealId: string, stage: string): DossierRows['moves'][number] => ({
  dealId,
  id: newId(),
  from: null,
  to: stage,
  by: actor.userId,
  reason: null,
  exception: true,
  happenedOn: today,
  recordedOn: today,
  recordedAt: now.toISOString(),
});

async function insertFirstMove({ tx, actor, now }: Scope, { rows: { moves } }: Dossier): Promise<void> {
  const rows = moves.map(({ dealId, id, from, to, by, reason, exception, happenedOn, recordedOn }) => ({
    workspace_id: actor.workspaceId,
    id,
    deal_id: dealId,
    from_stage: from,
    to_stage: to,
    by_user: by,
    reason,
    exception,
    happened_on: happenedOn,
    recorded_on: recordedOn,
    recorded_at: now,
  }));
  if (rows.length > 0) await tx.insertInto('stage_move').values(rows).execute();
}
