import type { Instance } from '../http/instance.ts';
import type { Actor } from '../scope/actor.ts';
import { audit } from '../scope/audit.ts';
import { asActor } from '../scope/scope.ts';

interface Done {
  readonly action: 'started' | 'downloaded' | 'deleted';
  readonly name: string;
}

/** Writes into the log of changes who did what with a backup. */
export const auditBackup = (instance: Pick<Instance, 'db' | 'now'>, actor: Actor, { action, name }: Done) =>
  asActor(instance.db, actor, (scope) => audit(scope, { action, entity: 'backup', entityId: null, label: name }), {
    now: instance.now(),
  });
