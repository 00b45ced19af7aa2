import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope, idList } from '../../scope/deals-in-scope.ts';
import { parametersFor } from '../../ledger/parameters-for.ts';

interface Move {
  readonly id: string;
  readonly from: string | null;
  readonly to: string;
}

/** Tells of each move of a stored deal whether it goes forward past what the deal's evidence carries. */
export async function loadExceeds(scope: Scope, ids: readonly string[]): Promise<(move: Move) => boolean> {
  const { tx, actor } = scope;
  const workspace = await tx
    .selectFrom('workspace')
    .where('id', '=', actor.workspaceId)
    .select('parameters')
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('standing as d')
    .where(dealInScope(scope))
    .where('d.id', '=', sql<string>`any(${idList(ids)})`)
    .select(['d.id', 'd.evidenced_stage'])
    .execute();
  const evidenced = new Map(rows.map((row) => [row.id, row.evidenced_stage]));
  const stages = parametersFor(workspace.parameters).stages.map(({ id }) => id);
  const place = (stage: string | null): number => (stage === null ? -1 : stages.indexOf(stage));
  return ({ id, from, to }) => place(to) > place(from) && place(to) > place(evidenced.get(id) ?? null);
}
