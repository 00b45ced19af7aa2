import { isDeepStrictEqual } from 'node:util';
import type { ParameterEdition, ParametersEffect } from '@qibu/contract';
import { DEFAULT_PARAMETERS, ParameterError, type Parameters, withOverrides } from '@qibu/core';
import { sql } from 'kysely';
import { newId } from '../db/id.ts';
import { AppError, notFound } from '../error.ts';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { effectOf } from './parameters-effect.ts';
import { outdateAll } from './refresh-stale.ts';

const EDITIONS_SHOWN = 50;

interface WorkspaceParameters {
  readonly parameters: Parameters;
  readonly overrides: Record<string, unknown>;
  readonly version: number;
  readonly editions: ParameterEdition[];
}

/** The workspace's parameters: core's defaults with its own overrides laid over, and since when. */
export async function loadParameters(scope: Scope): Promise<WorkspaceParameters> {
  const [row, editions] = await Promise.all([
    scope.tx
      .selectFrom('workspace')
      .where('id', '=', scope.actor.workspaceId)
      .select(['parameters', 'version'])
      .executeTakeFirst(),
    loadEditions(scope),
  ]);
  if (!row) throw notFound();
  return {
    parameters: withOverrides(DEFAULT_PARAMETERS, row.parameters),
    overrides: row.parameters,
    version: row.version,
    editions,
  };
}

const overridesBefore = sql<ParameterEdition['before']>`lag(e.overrides, 1, '{}'::jsonb)
  over (order by e.from_day, e.at, e.id)`;

async function loadEditions({ tx, actor }: Scope): Promise<ParameterEdition[]> {
  const rows = await tx
    .selectFrom('parameter_edition as e')
    .leftJoin('user_account as u', (join) =>
      join.onRef('u.workspace_id', '=', 'e.workspace_id').onRef('u.id', '=', 'e.by_user'),
    )
    .where('e.workspace_id', '=', actor.workspaceId)
    .select(['e.id', 'e.from_day', 'e.at', 'e.overrides', 'u.name'])
    .select(overridesBefore.as('before'))
    .orderBy('e.from_day', 'desc')
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(EDITIONS_SHOWN)
    .execute();
  return rows.map(({ id, from_day, at, name, before, overrides }) => ({
    id,
    fromDay: from_day,
    at: at.toISOString(),
    by: name,
    before,
    after: overrides,
  }));
}

export const presentParameters = ({ parameters, overrides, version, editions }: WorkspaceParameters) => ({
  parameters,
  defaults: DEFAULT_PARAMETERS,
  overrides,
  version,
  editions,
});

/** What these overrides would change today; core refuses what makes no sense. */
export const previewOverrides = (scope: Scope, overrides: Record<string, unknown>): Promise<ParametersEffect> =>
  effectOf(scope, readOverrides(overrides));

/** Replaces the overrides from today on, and counts what that changes today. */
export async function saveOverrides(
  scope: Scope,
  overrides: Record<string, unknown>,
  version: number,
): Promise<WorkspaceParameters & { readonly effect: ParametersEffect }> {
  const effect = await previewOverrides(scope, overrides);
  const before = await loadParameters(scope);
  // The same again is no new edition.
  if (before.version === version && isDeepStrictEqual(before.overrides, overrides)) return { ...before, effect };
  const edition = newId();
  const saved = await scope.tx
    .updateTable('workspace')
    .set({ parameters: JSON.stringify(overrides), edition_id: edition, version: version + 1 })
    .where('id', '=', scope.actor.workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: presentParameters(before) });
  await addEdition(scope, edition, overrides);
  // In the same transaction: whatever happens next, the keeper finds what was judged by the old rules.
  await outdateAll(scope);
  await audit(scope, {
    action: 'changed',
    entity: 'parameters',
    entityId: scope.actor.workspaceId,
    changes: { overrides: [before.overrides, overrides] },
  });
  return { ...(await loadParameters(scope)), effect };
}

function readOverrides(overrides: Record<string, unknown>): Parameters {
  try {
    return withOverrides(DEFAULT_PARAMETERS, overrides);
  } catch (error) {
    const problems = error instanceof ParameterError ? error.problems : [];
    const [problem] = problems;
    if (problem === undefined) throw error;
    const fields = problems.map(({ path, ...why }) => ({
      path: `body.overrides.${path}`,
      code: 'wrongValue' as const,
      params: why,
    }));
    throw new AppError('parameter.invalid', { params: { ...problem }, fields });
  }
}

async function addEdition(
  { tx, actor, now, today }: Scope,
  id: string,
  overrides: Record<string, unknown>,
): Promise<void> {
  await tx
    .insertInto('parameter_edition')
    .values({
      workspace_id: actor.workspaceId,
      id,
      from_day: today,
      overrides: JSON.stringify(overrides),
      by_user: actor.userId,
      at: now,
    })
    .execute();
}
