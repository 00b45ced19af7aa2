import { sql } from 'kysely';
import { idList } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { peopleIn } from './people-in-record.ts';
import type { RecordBody } from './record-body.ts';

/** Contacts merged into another, each with the one they lead to now. */
export async function keptFor({ tx, actor }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string }>`with recursive way as (
      select id as asked, merged_into as id, 1 as steps from contact
        where workspace_id = ${actor.workspaceId}::uuid and id = any(${idList(ids)}) and merged_into is not null
      union all
      select way.asked, n.merged_into, way.steps + 1 from way join contact n
        on n.workspace_id = ${actor.workspaceId}::uuid and n.id = way.id
        where n.merged_into is not null and way.steps < 20)
    select distinct on (asked) asked, id from way order by asked, steps desc`.execute(tx);
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** A record that names a contact merged meanwhile, from a page opened before, means the one kept. */
export async function leadToKept(scope: Scope, body: RecordBody): Promise<RecordBody> {
  const kept = await keptFor(scope, [...new Set(peopleIn(body).map(({ id }) => id))]);
  if (kept.size === 0) return body;
  const to = (id: string): string => kept.get(id) ?? id;
  const maybe = (id: string | null): string | null => id && to(id);
  const slotOf = (slot: string): string => slot.split('.').map(to).join('.');
  const { interaction, evidence, claims, signals, tasks } = body;
  return {
    ...body,
    interaction: interaction && { ...interaction, with: [...new Set(interaction.with.map(to))] },
    evidence: evidence.map((one) => ({ ...one, saidBy: maybe(one.saidBy) })),
    claims: claims.map((one) => ({ ...one, slot: slotOf(one.slot) })),
    signals: signals.map((one) => ({ ...one, by: maybe(one.by) })),
    tasks: tasks.map((one) => ({ ...one, contactId: maybe(one.contactId) })),
  };
}
