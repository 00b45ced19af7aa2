import type { RecordBody } from './record-body.ts';
import { contactIn } from '../ledger/slot-value.ts';

export interface NamedContact {
  readonly path: string;
  readonly id: string;
}

/** Every contact a record mentions, with the field that does. */
export function peopleIn({ interaction, evidence, claims, signals, tasks }: RecordBody): NamedContact[] {
  const named = [
    ...(interaction?.with ?? []).map((id, at) => ({ path: `interaction.with.${at}`, id })),
    ...evidence.map(({ saidBy }, at) => ({ path: `evidence.${at}.saidBy`, id: saidBy })),
    ...claims.map(({ slot }, at) => ({ path: `claims.${at}.slot`, id: contactIn(slot) })),
    ...signals.map(({ by }, at) => ({ path: `signals.${at}.by`, id: by })),
    ...tasks.map(({ contactId }, at) => ({ path: `tasks.${at}.contactId`, id: contactId })),
  ];
  return named.flatMap(({ path, id }) => (id === null ? [] : [{ path: `body.${path}`, id }]));
}
