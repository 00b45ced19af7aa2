import type { BodyOf, patchWorkspace, ReplyOf } from '@qibu/contract';
import { AppError } from '../error.ts';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { compareAmounts } from '../standing/index.ts';

interface Change {
  readonly body: BodyOf<typeof patchWorkspace>;
  readonly version: number;
}
type Workspace = ReplyOf<typeof patchWorkspace>;

/** Changes name, currency or time zone of the workspace, whose version the caller has seen. */
export async function changeWorkspace(scope: Scope, { body, version }: Change): Promise<Workspace> {
  const id = scope.actor.workspaceId;
  const before = await scope.tx
    .selectFrom('workspace')
    .where('id', '=', id)
    .select(['id', 'name', 'currency', 'time_zone as timeZone', 'version'])
    .executeTakeFirstOrThrow();
  const after = {
    id,
    name: body.name ?? before.name,
    currency: body.currency ?? before.currency,
    timeZone: body.timeZone ?? before.timeZone,
    version: version + 1,
  };
  const { name, currency, timeZone } = after;
  const saved = await scope.tx
    .updateTable('workspace')
    .set({ name, currency, time_zone: timeZone, version: after.version })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: before });
  if (currency !== before.currency) await compareAmounts(scope);
  await audit(scope, {
    action: 'changed',
    entity: 'workspace',
    entityId: id,
    label: name,
    changes: {
      name: [before.name, name],
      currency: [before.currency, currency],
      timeZone: [before.timeZone, timeZone],
    },
  });
  return after;
}
