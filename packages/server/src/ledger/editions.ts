import { type Day, type Edition, editionOn, type Parameters } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { parametersFor } from './parameters-for.ts';

/** What a workspace judges by today. */
export interface CurrentRules {
  readonly edition_id: string | null;
  readonly overrides: Readonly<Record<string, unknown>>;
}
/** The parameters in force on a day. */
export type RulesByDay = (day: Day) => Parameters;

const REMEMBERED = 50;
/** Editions are only ever added, so all up to the current one are known by its id. */
const known = new Map<string, readonly Edition[]>();

/** How a workspace judges each day: past days by the edition of their time. */
export async function loadRulesByDay(scope: Scope, current: CurrentRules): Promise<RulesByDay> {
  const today = parametersFor(current.overrides);
  if (current.edition_id === null) return () => today;
  const editions = known.get(current.edition_id) ?? (await remember(scope, current.edition_id));
  const last = editions.at(-1);
  return (day) => (last && day >= last.fromDay ? today : parametersFor(editionOn(editions, day)?.overrides ?? {}));
}

async function remember(scope: Scope, currentId: string): Promise<readonly Edition[]> {
  const editions = await loadEditions(scope);
  if (known.size >= REMEMBERED) known.clear();
  // A newer edition may have been added meanwhile: only what leads up to the current one is remembered under its id.
  const upTo = editions.slice(0, editions.findIndex(({ id }) => id === currentId) + 1);
  known.set(currentId, upTo);
  return upTo;
}

async function loadEditions({ tx, actor }: Scope): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('parameter_edition')
    .where('workspace_id', '=', actor.workspaceId)
    .select(['id', 'from_day', 'overrides'])
    .orderBy('from_day')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, from_day, overrides }) => ({ id, fromDay: from_day as Day, overrides }));
}
