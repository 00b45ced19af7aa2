import { newId } from '../../db/id.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Shared } from './share-open-work.ts';

interface HandedOver extends Shared {
  readonly from: string;
  readonly to: string;
  readonly deals: readonly string[];
  readonly accounts: readonly string[];
  readonly deactivated: boolean;
}

/** Keeps what a hand-over moved, so that it can be taken back; answers its id. */
export async function keepHandOver({ tx, actor, now }: Scope, handed: HandedOver): Promise<string> {
  const id = newId();
  await tx
    .insertInto('hand_over')
    .values({
      workspace_id: actor.workspaceId,
      id,
      at: now,
      by_user: actor.userId,
      from_user: handed.from,
      to_user: handed.to,
      deactivated: handed.deactivated,
      deals: [...handed.deals],
      accounts: [...handed.accounts],
      work: JSON.stringify(handed.work),
      joined: JSON.stringify(handed.joined),
      undone_at: null,
    })
    .execute();
  return id;
}
