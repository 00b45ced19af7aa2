import type { DealView, setMembers as route } from '@qibu/contract';
import type { z } from 'zod';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { invalidField } from '../error.ts';
import { authorise } from './abilities.ts';
import { changeDeal, openDeal } from './change-deal.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import { judgeDossier, judgingOf, loadDossier } from './dossier.ts';
import { giveUnseenWork } from './hand-over/unseen-work.ts';
import { loadUserNames } from './load-user-names.ts';
import { presentDeal } from './present-deal.ts';
import { requireReferences } from './references.ts';
import { requireVersion } from './settle.ts';
import { copyTeams } from '../scope/team.ts';
import { judgedFrom } from '../standing/judged.ts';
import { saveStandings } from '../standing/index.ts';

type Members = z.output<typeof route.body>['members'];

/** Like `setMembers`, but only if the version is the one the editor saw, so that no one else's change is undone unseen. */
export async function setMembersOf(
  scope: Scope,
  id: string,
  edit: { members: Members; version: number },
): Promise<DealView> {
  await requireVersion(scope, await openDeal(scope, id, 'members'), edit.version);
  return setMembers(scope, id, edit.members);
}

/** Sets the team of a deal as a whole. The deal itself is judged no differently for it. */
export async function setMembers(scope: Scope, id: string, members: Members): Promise<DealView> {
  const ids = members.map(({ userId }) => userId);
  const twice = ids.findIndex((userId, at) => ids.indexOf(userId) < at);
  if (twice >= 0) throw invalidField(fieldOf(twice), 'namedTwice');
  const dossier = await loadDossier(scope, id, { lock: true });
  authorise(scope.actor, dossier.head, 'members');
  const before = dossier.rows.members;
  const already = new Set(before.map((member) => member.id));
  const named = ids.map((userId, at) => ({ path: fieldOf(at), id: userId }));
  await requireReferences(scope, { users: named.filter((user) => !already.has(user.id)) });
  // Presented from memory: people who leave the team can no longer read the deal.
  const names = await loadUserNames(scope, ids);
  const now = members.map(({ userId, part }) => ({ id: userId, name: names.get(userId) ?? '', part }));
  await replaceMembers(scope, dossier.head, members);
  await giveUnseenWork(scope, [id]);
  await audit(scope, {
    action: 'changed',
    entity: 'deal',
    entityId: id,
    label: dossier.head.name,
    changes: { members: [before.map(({ name }) => name), now.map(({ name }) => name)] },
  });
  const head = { ...dossier.head, version: dossier.head.version + 1, updated_at: scope.now };
  const shown = { ...dossier, head, rows: { ...dossier.rows, members: now } };
  const analysis = judgeDossier(dossier, scope.today);
  const judged = judgedFrom(judgingOf(shown), analysis);
  await saveStandings(scope, [judged]);
  return presentDeal(scope, { dossier: shown, analysis });
}

const fieldOf = (at: number): string => `body.members.${at}.userId`;

async function replaceMembers(scope: Scope, head: DealHead, members: Members): Promise<void> {
  const { tx, actor, now } = scope;
  await changeDeal(scope, head, {});
  const ids = members.map(({ userId }) => userId);
  const rows = members.map(({ userId, part }) => ({
    workspace_id: actor.workspaceId,
    deal_id: head.id,
    user_id: userId,
    part,
    added_at: now,
  }));
  if (rows.length > 0) {
    await tx
      .insertInto('deal_member')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'deal_id', 'user_id'])
          .doUpdateSet((eb) => ({ part: eb.ref('excluded.part') })),
      )
      .execute();
  }
  await tx
    .deleteFrom('deal_member')
    .where('workspace_id', '=', actor.workspaceId)
    .where('deal_id', '=', head.id)
    .$if(ids.length > 0, (query) => query.where('user_id', 'not in', ids))
    .execute();
  await copyTeams(tx, actor.workspaceId, head.id);
}
