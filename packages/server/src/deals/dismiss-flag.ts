import type { DealView, dismissFlag as route } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { invalidField, reasonNeeded } from '../error.ts';
import { inserted } from '../ledger/ledger-rows.ts';
import { authorise } from './abilities.ts';
import { judgeDossier, loadDossier, withAdded } from './dossier.ts';
import { settleDossier } from './settle.ts';

type Dismissal = z.output<typeof route.body>;
/** Sets a mine aside that is there now, with a reason and until a day. */
export async function dismissFlag(scope: Scope, id: string, body: Dismissal): Promise<DealView> {
  const dossier = await loadDossier(scope, id, { lock: true });
  authorise(scope.actor, dossier.head, 'dismiss');
  if (body.reason === '') throw reasonNeeded();
  checkExpiry(scope, body);
  const { flags } = judgeDossier(dossier, scope.today);
  if (!flags.some((flag) => flag.id === body.flag && flag.subject === body.subject))
    throw invalidField('body.flag', 'notOnDeal');
  const [dismissals] = await Promise.all([
    saveDismissal(scope, id, body),
    audit(scope, {
      action: 'dismissed',
      entity: 'deal',
      entityId: id,
      label: dossier.head.name,
      changes: { ...body },
    }),
  ]);
  const after = withAdded(dossier, { dismissals });
  return settleDossier(scope, after, { touch: true, pastStays: true });
}

/** Set aside is not gone: on a day to come one looks again. */
function checkExpiry({ today }: Scope, { expiresOn }: Dismissal): void {
  if (expiresOn > today) return;
  throw invalidField('body.expiresOn', 'notInFuture');
}

async function saveDismissal(scope: Scope, dealId: string, body: Dismissal) {
  const { tx, actor, now, today } = scope;
  const insert = tx
    .insertInto('flag_dismissal')
    .values({
      workspace_id: actor.workspaceId,
      id: newId(),
      deal_id: dealId,
      flag: body.flag,
      subject: body.subject,
      reason: body.reason,
      by_user: actor.userId,
      expires_on: body.expiresOn,
      happened_on: today,
      recorded_on: today,
      recorded_at: now,
    })
    .returningAll();
  return inserted(scope, 'dismissals', insert);
}
