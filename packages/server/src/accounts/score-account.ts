import type { AccountView, scoreAccount as route } from '@qibu/contract';
import { accountSlot } from '@qibu/core';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { rejudge } from '../standing/index.ts';
import { refuseFuture } from '../deals/dates.ts';
import { loadAccount } from './load-account.ts';

type ScoreRequest = z.output<typeof route.body>;

/** The columns every row recorded now carries. */
const recorded = ({ actor, now, today }: Scope, happenedOn: string) => ({
  workspace_id: actor.workspaceId,
  id: newId(),
  happened_on: happenedOn,
  recorded_on: today,
  recorded_at: now,
});

async function addEvidence(scope: Scope, accountId: string, { evidence, happenedOn }: ScoreRequest): Promise<string[]> {
  if (evidence === null) return [];
  const row = {
    ...recorded(scope, happenedOn),
    account_id: accountId,
    deal_id: null,
    ...evidence,
    said_by: null,
    learned_by: scope.actor.userId,
    source: 'note',
    supersedes: null,
  };
  await scope.tx.insertInto('evidence').values(row).execute();
  return [row.id];
}

/** Records how the account does on one criterion and what that rests on; its class and its deals follow. */
export async function scoreAccount(scope: Scope, id: string, body: ScoreRequest): Promise<AccountView> {
  const { name } = await loadAccount(scope, id);
  refuseFuture(scope, new Map([['body.happenedOn', body.happenedOn]]));
  const evidence = await addEvidence(scope, id, body);
  await scope.tx
    .insertInto('claim')
    .values({
      ...recorded(scope, body.happenedOn),
      account_id: id,
      deal_id: null,
      slot: accountSlot(body.criterion),
      value: JSON.stringify(body.score),
      evidence,
      stated_by: scope.actor.userId,
    })
    .execute();
  await audit(scope, { action: 'recorded', entity: 'account', entityId: id, label: name, changes: { ...body } });
  await rejudge(scope, { account: id });
  return loadAccount(scope, id);
}
