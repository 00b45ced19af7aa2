import { keptFor } from '../scope/kept-for.ts';
import type { Scope } from '../scope/scope.ts';
import { peopleIn } from './people-in-record.ts';
import type { RecordBody } from './record-body.ts';

/** A record that names a contact merged meanwhile, from a page opened before, means the one kept. */
export async function leadToKept(scope: Scope, body: RecordBody): Promise<RecordBody> {
  const kept = await keptFor(scope, 'contact', [...new Set(peopleIn(body).map(({ id }) => id))]);
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
