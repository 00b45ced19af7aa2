import { notFound } from '../error.ts';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { stillSees } from '../scope/still-sees.ts';

/** Names a question among those of the day. */
export const questionKey = (dealId: string, signal: string): string => `${dealId} ${signal}`;

/** The questions the actor does not want to be asked today. */
export async function loadPutOff({ tx, actor, today }: Scope): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('put_off')
    .where('workspace_id', '=', actor.workspaceId)
    .where('user_id', '=', actor.userId)
    .where('on_day', '=', today)
    .select(['deal_id', 'signal'])
    .modifyFront(prepared)
    .execute();
  return new Set(rows.map(({ deal_id, signal }) => questionKey(deal_id, signal)));
}

interface PuttingOff {
  readonly signal: string;
  readonly off: boolean;
}

/** Puts the question of a deal off until tomorrow for the actor alone, or takes that back. A deal out of sight is 404. */
export async function putOff(scope: Scope, dealId: string, { signal, off }: PuttingOff): Promise<{ ok: true }> {
  const { tx, actor, today } = scope;
  const mine = { workspace_id: actor.workspaceId, user_id: actor.userId };
  if (!(await stillSees(scope, 'deals', dealId))) throw notFound();
  // What was put off on earlier days is over.
  await tx
    .deleteFrom('put_off')
    .where((eb) => eb.and(mine))
    .where((eb) => eb.or([eb('on_day', '<', today), eb.and({ deal_id: dealId, signal })]))
    .execute();
  if (off) {
    await tx
      .insertInto('put_off')
      .values({ ...mine, deal_id: dealId, signal, on_day: today })
      .onConflict((already) => already.doNothing())
      .execute();
  }
  return { ok: true };
}
