import { DEFAULT_PARAMETERS, ParameterError, type Parameters, withOverrides } from '@qibu/core';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { outdateAll } from './refresh-stale.ts';
import { AppError, notFound } from '../error.ts';

interface Loaded {
  readonly parameters: Parameters;
  readonly overrides: Record<string, unknown>;
  readonly version: number;
}

/** The workspace's parameters: core's defaults with its own overrides laid over. */
export async function loadParameters(scope: Scope): Promise<Loaded> {
  const row = await scope.tx
    .selectFrom('workspace')
    .where('id', '=', scope.actor.workspaceId)
    .select(['parameters', 'version'])
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    parameters: withOverrides(DEFAULT_PARAMETERS, row.parameters),
    overrides: row.parameters,
    version: row.version,
  };
}

export const presentParameters = ({ parameters, overrides, version }: Loaded) => ({
  parameters,
  defaults: DEFAULT_PARAMETERS,
  overrides,
  version,
});

/** Replaces the overrides; core refuses what makes no sense. */
export async function saveOverrides(
  scope: Scope,
  overrides: Record<string, unknown>,
  version: number,
): Promise<Loaded> {
  try {
    withOverrides(DEFAULT_PARAMETERS, overrides);
  } catch (error) {
    const [problem] = error instanceof ParameterError ? error.problems : [];
    if (problem === undefined) throw error;
    throw new AppError('parameter.invalid', { params: { ...problem } });
  }
  const before = await loadParameters(scope);
  const saved = await scope.tx
    .updateTable('workspace')
    .set({ parameters: JSON.stringify(overrides), version: version + 1 })
    .where('id', '=', scope.actor.workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: presentParameters(before) });
  // In the same transaction: whatever happens next, the keeper finds what was judged by the old rules.
  await outdateAll(scope);
  await audit(scope, {
    action: 'changed',
    entity: 'parameters',
    entityId: scope.actor.workspaceId,
    changes: { overrides: [before.overrides, overrides] },
  });
  return loadParameters(scope);
}
