import type { RecordBody } from './record-body.ts';
import { contactIn } from '../ledger/slot-value.ts';

/** Every contact a record mentions, each once. */
export function peopleIn(body: RecordBody): string[] {
  const named = [
    ...(body.interaction?.with ?? []),
    ...body.evidence.map(({ saidBy }) => saidBy),
    ...body.claims.map(({ slot }) => contactIn(slot)),
    ...body.signals.map(({ by }) => by),
    ...body.tasks.map(({ contactId }) => contactId),
  ];
  return [...new Set(named.filter((id) => id !== null))];
}
