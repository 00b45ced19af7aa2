import type { mergeAccounts as route, mergeContacts as contactsRoute, ReplyOf } from '@qibu/contract';
import type { z } from 'zod';
import { AppError, invalidField } from '../../error.ts';
import type { Scope } from '../../scope/scope.ts';
import { mustAnswerFor } from '../check-account.ts';
import { loadAccount } from '../load-account.ts';
import { loadContact } from '../load-contact.ts';
import { changeAccount } from '../write-account.ts';
import { changeContact } from '../write-contact.ts';
import { mergeRecords, storedRow } from './merge-records.ts';

interface MergeOf<Body> {
  readonly body: Body;
  readonly version: number;
}

/** Makes one customer of two, with the values chosen. Only for whoever answers for both. */
export async function mergeAccounts(
  scope: Scope,
  id: string,
  { body, version }: MergeOf<z.output<typeof route.body>>,
): Promise<ReplyOf<typeof route>> {
  const pair = { entity: 'account', kept: id, gone: body.gone } as const;
  if (pair.kept === pair.gone) throw invalidField('body.gone', 'namedTwice');
  const [kept, gone] = [await loadAccount(scope, pair.kept), await loadAccount(scope, pair.gone)];
  for (const { owner } of [kept, gone]) mustAnswerFor(scope, owner.id);
  const before = await storedRow(scope, pair, id);
  await changeAccount(scope, { id, version, change: body.values });
  const undo = await mergeRecords(scope, pair, before);
  return { account: await loadAccount(scope, id), undo };
}

/** Makes one contact of two of the same customer, with the values chosen. Only for whoever answers for the customer. */
export async function mergeContacts(
  scope: Scope,
  id: string,
  { body, version }: MergeOf<z.output<typeof contactsRoute.body>>,
): Promise<ReplyOf<typeof contactsRoute>> {
  const pair = { entity: 'contact', kept: id, gone: body.gone } as const;
  if (pair.kept === pair.gone) throw invalidField('body.gone', 'namedTwice');
  const [kept, gone] = [await loadContact(scope, pair.kept), await loadContact(scope, pair.gone)];
  if (kept.account.id !== gone.account.id) throw new AppError('merge.otherCustomer');
  mustAnswerFor(scope, (await loadAccount(scope, kept.account.id)).owner.id);
  const before = await storedRow(scope, pair, id);
  await changeContact(scope, { id, version, change: body.values });
  const undo = await mergeRecords(scope, pair, before);
  return { contact: await loadContact(scope, id), undo };
}
