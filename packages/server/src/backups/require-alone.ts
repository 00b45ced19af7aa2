import { AppError } from '../error.ts';
import type { Instance } from '../http/instance.ts';

/** Whether the installation has one workspace: a backup holds all there are. */
export async function isAlone({ db }: Pick<Instance, 'db'>): Promise<boolean> {
  const some = await db.selectFrom('workspace').select('id').limit(2).execute();
  return some.length === 1;
}

/** Refuses where a backup would hand over other workspaces. */
export async function requireAlone(instance: Pick<Instance, 'db'>): Promise<void> {
  if (!(await isAlone(instance))) throw new AppError('backup.shared');
}
