import type { TimelineItem } from '@qibu/contract';
import { presentTask } from './tasks/present-task.ts';
import { shownFacts } from '../ledger/facts.ts';
import type { NamedDossier } from './dossier.ts';
import { turnBy, type TurnRow } from './turns/turn-rows.ts';
import { presentEvidence } from './present-evidence.ts';

interface Row {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
  readonly recordedAt: string;
}

/** An item with the id that orders those of one day: ids grow with time. */
export interface TimelinePlace {
  readonly id: string;
  readonly item: TimelineItem;
}

/** Every item of a deal's timeline known on a day, in no order. */
export function timelineItems(dossier: NamedDossier, asOf: string): TimelinePlace[] {
  const { head, rows, users } = dossier;
  const contacts = new Map(rows.people.map(({ contactId, name }) => [contactId, name ?? '']));
  const user = (id: string | null) => (id === null ? null : { id, name: users.get(id) ?? '' });
  const contact = (id: string | null) => (id === null ? null : { id, name: contacts.get(id) ?? '' });
  const known = <T extends Row>(list: readonly T[]): T[] =>
    list.filter(({ happenedOn, recordedOn }) => happenedOn <= asOf && recordedOn <= asOf);
  const items: TimelineItem[] = [
    ...evidenceItems(dossier, asOf),
    ...known(rows.interactions).map((row, _at, all) => ({
      ...placing(row, 'interaction'),
      kind: row.kind,
      note: row.note,
      twoWay: row.twoWay,
      minutes: row.minutes,
      led: row.led,
      with: row.with.map((id) => ({ id, name: contacts.get(id) ?? '' })),
      by: user(row.by),
      retracts: row.retracts,
      gone: becameOfVisit(row.id, all),
    })),
    ...known(rows.moves).map((row) => ({
      ...placing(row, 'move'),
      from: row.from,
      to: row.to,
      reason: row.reason,
      exception: row.exception,
      by: user(row.by),
    })),
    ...known(rows.signals).map((row) => ({
      ...placing(row, 'signal'),
      signal: row.signal,
      answer: row.answer,
      by: contact(row.by),
      evidenceId: row.evidence,
    })),
    ...known(rows.claims).map((row) => ({
      ...placing(row, 'claim'),
      slot: row.slot,
      value: row.value as Extract<TimelineItem, { type: 'claim' }>['value'],
      evidence: [...row.evidence],
      statedBy: user(row.statedBy),
    })),
    ...known(rows.tasks).map((row) => ({
      ...dating(row, 'task'),
      task: presentTask(
        { ...row, doneOn: row.doneOn !== null && row.doneOn <= asOf ? row.doneOn : null },
        { owner: user(row.ownerId)?.name ?? null, contact: contact(row.contactId)?.name ?? null, deal: head.name },
      ),
    })),
  ];
  items.push(...known(rows.turns).map(turnItem));
  for (const { kind, row, values } of shownFacts(rows))
    if (known([row]).length > 0) items.push({ ...placing(row, 'fact'), kind, values });
  return items.map((item) => ({ id: idOf(item), item }));
}

function becameOfVisit(
  id: string,
  all: readonly { readonly supersedes: string | null; readonly retracts: boolean }[],
): 'corrected' | 'withdrawn' | null {
  const later = all.find(({ supersedes }) => supersedes === id);
  if (later === undefined) return null;
  return later.retracts ? 'withdrawn' : 'corrected';
}

const turnItem = (row: TurnRow): TimelineItem => {
  const { what, before, after, currency, reason, cause, competitor, ourPriceMinor, theirPriceMinor, missedSign } = row;
  const lesson = { cause, competitor, ourPriceMinor, theirPriceMinor, missedSign };
  return { ...placing(row, 'turn'), by: turnBy(row), what, before, after, currency, reason, ...lesson };
};

const dating = <Type extends TimelineItem['type']>(row: Row, type: Type) => ({
  type,
  at: row.happenedOn,
  recordedAt: new Date(row.recordedAt).toISOString(),
});
const placing = <Type extends TimelineItem['type']>(row: Row, type: Type) => ({ ...dating(row, type), id: row.id });

function idOf(item: TimelineItem): string {
  if (item.type === 'evidence') return item.evidence.id;
  return item.type === 'task' ? item.task.id : item.id;
}

function evidenceItems({ rows, users }: NamedDossier, asOf: string): TimelineItem[] {
  const known = presentEvidence({ rows: { ...rows, accountEvidence: [] }, users }, asOf);
  const superseded = new Set(known.map(({ supersedes }) => supersedes));
  return known.map((evidence) => ({
    type: 'evidence',
    at: evidence.happenedOn,
    recordedAt: evidence.recordedAt,
    evidence,
    superseded: superseded.has(evidence.id),
  }));
}
