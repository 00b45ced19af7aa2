import type { DealView, patchDeal as route } from '@qibu/contract';
import type { Updateable } from 'kysely';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { searchColumns } from '../text/grams.ts';
import { keepingPeople } from '../scope/people-lock.ts';
import type { Scope } from '../scope/scope.ts';
import type { DealTable } from '../db/tables.ts';
import { authorise } from './abilities.ts';
import { changeDeal, openDeal } from './change-deal.ts';
import { COLUMN_OF } from '../ledger/deal-fields.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { requireReferences } from './references.ts';
import { type NewTurn, recordTurns } from './turns/record-turns.ts';
import { requireVersion, settle } from './settle.ts';
import { passWorkOn, stayOnTeam } from './hand-over/hand-over-deal.ts';

type Patch = z.output<typeof route.body>;
type Field = keyof Patch;

const COLUMN = {
  name: 'name',
  accountId: 'account_id',
  ownerId: 'owner_id',
  productId: 'product_id',
  amountMinor: 'amount_minor',
  currency: 'currency',
  ...COLUMN_OF,
} as const satisfies Record<Field, keyof DealHead>;

/**
 * Changes what the seller plans: name, customer, owner, amount, date. What the customer has in mind (their budget, their
 * date) are claims with their own evidence, and stay as they are.
 */
export async function patchDeal(scope: Scope, id: string, edit: { body: Patch; version: number }): Promise<DealView> {
  if (edit.body.ownerId) await keepingPeople(scope);
  const head = await openDeal(scope, id, 'edit');
  await requireVersion(scope, head, edit.version);
  const changes = changesIn(head, edit.body);
  if (Object.keys(changes).length === 0) return settle(scope, id);
  await requireReferences(scope, {
    accountId: changes.accountId && edit.body.accountId,
    productId: changes.productId && edit.body.productId,
    users: changes.ownerId && edit.body.ownerId ? [{ path: 'body.ownerId', id: edit.body.ownerId }] : [],
  });
  const newOwner = changes.ownerId && edit.body.ownerId;
  if (newOwner) authorise(scope.actor, head, 'handOver');
  if (newOwner) await stayOnTeam(scope, head, newOwner);
  await changeDeal(scope, head, valuesOf(changes));
  await recordTurns(scope, head, turnsIn(changes, edit.body.currency ?? head.currency));
  if (newOwner) await passWorkOn(scope, head, { work: 'owner' });
  await audit(scope, { action: 'changed', entity: 'deal', entityId: id, label: edit.body.name ?? head.name, changes });
  return settle(scope, id);
}

type FieldChanges = { [field in Field]?: readonly [before: unknown, after: unknown] };

function changesIn(head: DealHead, patch: Patch): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of Object.keys(COLUMN) as Field[]) {
    const [before, after] = [head[COLUMN[field]], patch[field]];
    if (after !== undefined && after !== before) changes[field] = [before, after];
  }
  return changes;
}

/** A change of amount or day is a turn of the deal; that one is named at all is none. */
function turnsIn({ amountMinor, closesOn }: FieldChanges, currency: string): NewTurn[] {
  const turn = (what: NewTurn['what'], change: FieldChanges[Field]): NewTurn[] => {
    if (change === undefined) return [];
    const [before, after] = change.map((value) => (value === null ? null : String(value)));
    return [{ what, before: before ?? null, after: after ?? null, currency }];
  };
  return [...turn('amount', amountMinor), ...turn('closes', closesOn)];
}

function valuesOf(changes: FieldChanges): Updateable<DealTable> {
  const entries = Object.entries(changes).map(([field, [, after]]) => [COLUMN[field as Field], after]);
  const name = changes.name?.[1];
  return { ...Object.fromEntries(entries), ...(typeof name === 'string' && searchColumns(name)) };
}
