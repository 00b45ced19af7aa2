import { newId } from '../db/id.ts';
import type { Scope } from '../scope/scope.ts';
import { inserted } from '../ledger/ledger-rows.ts';
import type { AddedRows } from './dossier.ts';
import type { RecordBody } from './record-body.ts';

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

/** The rows of a checked record, by table. */
export interface RecordRows {
  readonly evidence: ReturnType<typeof evidenceRows>;
  readonly claim: ReturnType<typeof claimRows>;
  readonly signal: ReturnType<typeof signalRows>;
  readonly task: ReturnType<typeof taskRows>;
  readonly interaction: ReturnType<typeof interactionRows>;
}

/** Makes the rows of a checked record; claims and signals name the evidence they rest on by its new id. */
export function recordRows(scope: Scope, dealId: string, body: RecordBody): RecordRows {
  const evidence = evidenceRows(scope, dealId, body);
  const idOf = (rest: number | string): string => (typeof rest === 'number' ? (evidence[rest]?.id ?? '') : rest);
  return {
    evidence,
    claim: claimRows(scope, dealId, { body, idOf }),
    signal: signalRows(scope, dealId, { body, idOf }),
    task: taskRows(scope, dealId, body),
    interaction: interactionRows(scope, dealId, body),
  };
}

export const writtenIn = ({ evidence, claim, signal, task, interaction }: RecordRows): Written => ({
  evidence: evidence.map(({ id }) => id),
  claims: claim.map(({ slot }) => slot),
  signals: signal.map((one) => `${one.signal}:${one.answer}`),
  tasks: task.map(({ id }) => id),
  interaction: interaction[0]?.id ?? null,
});

/** Writes the rows of a record, evidence first, and returns them as the dossier holds them. */
export async function saveRecord(scope: Scope, rows: RecordRows): Promise<AddedRows> {
  const { tx } = scope;
  const [evidence, claims, signals, tasks, interactions] = await Promise.all([
    rows.evidence.length > 0
      ? inserted(scope, 'evidence', tx.insertInto('evidence').values(rows.evidence).returningAll())
      : [],
    rows.claim.length > 0 ? inserted(scope, 'claims', tx.insertInto('claim').values(rows.claim).returningAll()) : [],
    rows.signal.length > 0
      ? inserted(scope, 'signals', tx.insertInto('signal').values(rows.signal).returningAll())
      : [],
    rows.task.length > 0 ? inserted(scope, 'tasks', tx.insertInto('task').values(rows.task).returningAll()) : [],
    rows.interaction.length > 0
      ? inserted(scope, 'interactions', tx.insertInto('interaction').values(rows.interaction).returningAll())
      : [],
  ]);
  return { evidence, claims, signals, tasks, interactions };
}

const evidenceRows = (scope: Scope, dealId: string, { evidence }: RecordBody) =>
  evidence.map(({ saidBy, happenedOn, ...rest }) => ({
    ...row(scope, dealId),
    ...rest,
    said_by: saidBy,
    happened_on: happenedOn,
    learned_by: scope.actor.userId,
  }));

interface RecordIds {
  readonly body: RecordBody;
  readonly idOf: (rest: number | string) => string;
}

const claimRows = (scope: Scope, dealId: string, { body, idOf }: RecordIds) =>
  body.claims.map(({ slot, value, happenedOn, restsOn }) => ({
    ...row(scope, dealId),
    slot,
    value: JSON.stringify(value),
    evidence: [...new Set(restsOn.map(idOf))],
    stated_by: scope.actor.userId,
    happened_on: happenedOn,
  }));

const signalRows = (scope: Scope, dealId: string, { body, idOf }: RecordIds) =>
  body.signals.map(({ signal, answer, by, happenedOn, restsOn }) => ({
    ...row(scope, dealId),
    signal,
    answer,
    by_contact: by,
    evidence_id: idOf(restsOn),
    happened_on: happenedOn,
  }));

const taskRows = (scope: Scope, dealId: string, { tasks }: RecordBody) =>
  tasks.map(({ kind, title, dueOn, ownerId, contactId, agreed }) => ({
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

const interactionRows = (scope: Scope, dealId: string, { interaction }: RecordBody) =>
  interaction === null
    ? []
    : [
        {
          ...row(scope, dealId),
          kind: interaction.kind,
          with_contacts: [...new Set(interaction.with)],
          two_way: interaction.twoWay,
          minutes: interaction.minutes,
          led: interaction.led,
          note: interaction.note,
          by_user: scope.actor.userId,
          happened_on: interaction.happenedOn,
          supersedes: null as string | null,
          retracts: false,
        },
      ];
