import type { Actor } from '../../scope/actor.ts';
import { answersFor } from '../../scope/answers-for.ts';
import type { Origin, PlanProblem } from '../plan/records.ts';
import type { StoredRecord } from './change.ts';

interface NamedRecord extends Origin {
  readonly name: string;
}
/** The owner a stored record takes over from the file; null leaves the one it has. */
export type NewOwner = (record: NamedRecord, stored: StoredRecord, planned: string | null) => string | null;

/** Seeing a record is not enough to give it away: where the actor does not answer for it, its owner stays and its row says so. */
export function newOwnerFor(actor: Actor, problems: PlanProblem[]): NewOwner {
  return ({ table, row, name }, stored, planned) => {
    const owner = typeof stored.owner_id === 'string' ? stored.owner_id : null;
    if (planned === null || owner === null || planned === owner || answersFor(actor, owner)) return planned;
    problems.push({ table, row, column: null, code: 'owner-kept', value: name, severity: 'warning' });
    return null;
  };
}
