import { audit } from '../scope/audit.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { authorise } from './abilities.ts';
import { judgeDossier, judgingOf, loadDossier } from './dossier.ts';
import { saveStandings } from '../standing/index.ts';
import { judgedFrom } from '../standing/judged.ts';
import { toSnapshot } from '../standing/review-snapshot.ts';

/** Keeps how the deal stood when it was gone through; "what changed" counts from here. */
export async function markReviewed(scope: Scope, id: string, note: string | null): Promise<void> {
  const { tx, actor, now, today } = scope;
  const dossier = await loadDossier(scope, id, { lock: true });
  authorise(actor, dossier.head, 'review');
  const analysis = judgeDossier(dossier, today);
  await tx
    .insertInto('review')
    .values({
      workspace_id: actor.workspaceId,
      id: newId(),
      deal_id: id,
      user_id: actor.userId,
      at: now,
      on_day: today,
      note,
      edition_id: dossier.head.edition_id,
      snapshot: JSON.stringify(toSnapshot(analysis)),
    })
    .execute();
  await saveStandings(scope, [judgedFrom(judgingOf(dossier), analysis)]);
  await audit(scope, { action: 'reviewed', entity: 'deal', entityId: id, label: dossier.head.name, changes: { note } });
}
