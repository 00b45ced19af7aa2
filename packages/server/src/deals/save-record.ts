import { newId } from '../db/id.ts';
import type { Scope } from '../db/scope.ts';
import type { RecordBody } from './add-record.ts';

/** What was written, for the audit log: ids, and the words of what carries no evidence of its own. */
export interface Written {
  readonly evidence: readonly string[];
  readonly claims: readonly string[];
  readonly signals: readonly string[];
  readonly tasks: readonly string[];
  readonly interaction: string | null;
}

/** The columns every row of the ledger carries. */
const row = ({ actor, now, today }: Scope, dealId: string) => ({
  workspace_id: actor.workspaceId,
  id: newId(),
  deal_id: dealId,
  recorded_on: today,
  recorded_at: now,
});

/** Writes the rows of a checked record. Evidence first: claims and signals name it. */
export async function saveRecord(scope: Scope, dealId: string, body: RecordBody): Promise<Written> {
  const evidence = await saveEvidence(scope, dealId, body);
  const idOf = (rest: number | string): string => (typeof rest === 'number' ? (evidence[rest] ?? '') : rest);
  await saveClaims(scope, dealId, { body, idOf });
  await saveSignals(scope, dealId, { body, idOf });
  return {
    evidence,
    claims: body.claims.map(({ slot }) => slot),
    signals: body.signals.map(({ signal, answer }) => `${signal}:${answer}`),
    tasks: await saveTasks(scope, dealId, body),
    interaction: await saveInteraction(scope, dealId, body),
  };
}

async function saveEvidence(scope: Scope, dealId: string, { evidence }: RecordBody): Promise<string[]> {
  const rows = evidence.map(({ saidBy, happenedOn, ...rest }) => ({
    ...row(scope, dealId),
    ...rest,
    said_by: saidBy,
    happened_on: happenedOn,
    learned_by: scope.actor.userId,
  }));
  if (rows.length > 0) await scope.tx.insertInto('evidence').values(rows).execute();
  return rows.map(({ id }) => id);
}

interface Resting {
  readonly body: RecordBody;
  readonly idOf: (rest: number | string) => string;
}

async function saveClaims(scope: Scope, dealId: string, { body, idOf }: Resting): Promise<void> {
  const rows = body.claims.map(({ slot, value, happenedOn, restsOn }) => ({
    ...row(scope, dealId),
    slot,
    value: JSON.stringify(value),
    evidence: [...new Set(restsOn.map(idOf))],
    stated_by: scope.actor.userId,
    happened_on: happenedOn,
  }));
  if (rows.length > 0) await scope.tx.insertInto('claim').values(rows).execute();
}

async function saveSignals(scope: Scope, dealId: string, { body, idOf }: Resting): Promise<void> {
  const rows = body.signals.map(({ signal, answer, by, happenedOn, restsOn }) => ({
    ...row(scope, dealId),
    signal,
    answer,
    by_contact: by,
    evidence_id: idOf(restsOn),
    happened_on: happenedOn,
  }));
  if (rows.length > 0) await scope.tx.insertInto('signal').values(rows).execute();
}

async function saveTasks(scope: Scope, dealId: string, { tasks }: RecordBody): Promise<string[]> {
  const rows = tasks.map(({ kind, title, dueOn, ownerId, contactId, agreed }) => ({
    ...row(scope, dealId),
    kind,
    title,
    agreed,
    owner_id: ownerId ?? scope.actor.userId,
    contact_id: contactId,
    due_on: dueOn,
    done_on: null,
    happened_on: scope.today,
  }));
  if (rows.length > 0) await scope.tx.insertInto('task').values(rows).execute();
  return rows.map(({ id }) => id);
}

async function saveInteraction(scope: Scope, dealId: string, { interaction }: RecordBody): Promise<string | null> {
  if (interaction === null) return null;
  const saved = {
    ...row(scope, dealId),
    kind: interaction.kind,
    with_contacts: [...new Set(interaction.with)],
    two_way: interaction.twoWay,
    note: interaction.note,
    by_user: scope.actor.userId,
    happened_on: interaction.happenedOn,
  };
  await scope.tx.insertInto('interaction').values(saved).execute();
  return saved.id;
}
