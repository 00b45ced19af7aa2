import {
  addDays,
  type Claim,
  type ClaimValue,
  type Day,
  type DealFacts,
  EMPTY_LEDGER,
  type Evidence,
  type Ledger,
} from '@qibu/core';
import { sampleId } from './ids.ts';
import type { SampleAccount, SampleClaim, SampleDeal, SampleEvidence, SampleValue } from './sample.ts';
import { SAMPLE } from './workspace.ts';

const FEN_PER_YUAN = 100;

/** Order of a row among all rows of its ledger: the number at the end of its key. */
const orderOf = (key: string): number => Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
/** Id of a ledger row (evidence, claim, signal, move, interaction, task, dismissal). */
export const rowId = (key: string): string => sampleId('row', key, orderOf(key));

/** A sample value on a real day. */
export const valueOn = (value: SampleValue, today: Day): ClaimValue =>
  typeof value === 'object' && value !== null && 'onDay' in value ? addDays(today, value.onDay) : value;

/** A slot with the contact's id in place of the key. */
export function slotWithId(slot: string): string {
  const [head, contact, facet] = slot.split('.');
  return head === 'person' && contact && facet ? `person.${sampleId('contact', contact)}.${facet}` : slot;
}

/** Amount a deal must reach to be among the largest tenth of the open ones; fewer than ten deals have no such tenth. */
function topDecileFrom(deals: readonly SampleDeal[]): number {
  const amounts = deals.flatMap((deal) => (deal.outcome === 'open' && deal.amount !== null ? [deal.amount] : []));
  const largest = [...amounts].sort((left, right) => right - left).slice(0, Math.floor(amounts.length / 10));
  return largest.at(-1) ?? Number.POSITIVE_INFINITY;
}

const dated = (row: { key: string; happened: number; recorded: number }, today: Day) => ({
  id: rowId(row.key),
  happenedOn: addDays(today, row.happened),
  recordedOn: addDays(today, row.recorded),
});

const contactId = (key: string | null): string | null => (key === null ? null : sampleId('contact', key));

const evidenceOn =
  (today: Day) =>
  (row: SampleEvidence): Evidence => ({
    ...dated(row, today),
    kind: row.kind,
    quote: row.quote,
    saidBy: contactId(row.saidBy),
    learnedBy: sampleId('user', row.learnedBy),
    source: row.source,
    supersedes: row.supersedes === null ? null : rowId(row.supersedes),
    retracts: false,
  });

const claimOn =
  (today: Day) =>
  (row: SampleClaim): Claim => ({
    ...dated(row, today),
    slot: slotWithId(row.slot),
    value: valueOn(row.value, today),
    evidence: row.evidence.map(rowId),
    statedBy: sampleId('user', row.statedBy),
  });

function dealFacts(deal: SampleDeal, account: SampleAccount | undefined, today: Day): DealFacts {
  return {
    id: sampleId('deal', deal.key),
    name: deal.name,
    amountMinor: deal.amount === null ? null : deal.amount * FEN_PER_YUAN,
    currency: 'CNY',
    closesOn: deal.closes === null ? null : addDays(today, deal.closes),
    openedOn: addDays(today, deal.opened),
    outcome: deal.outcome,
    closedOn: deal.closed === null ? null : addDays(today, deal.closed),
    repStatus: deal.repStatus,
    customerSize: account?.size ?? 'small',
    account: {
      id: account ? sampleId('account', account.key) : null,
      name: account?.name ?? null,
      strategic: account?.strategic ?? false,
    },
    topDecile: deal.amount !== null && deal.amount >= topDecileFrom(SAMPLE.deals),
    homeCurrency: true,
  };
}

/** One deal of the sample as core sees it on a day. Ids are made from keys, so they are the same on every call. */
export function sampleLedger(dealKey: string, today: Day): Ledger {
  const deal = SAMPLE.deals.find(({ key }) => key === dealKey);
  if (!deal)
    throw new RangeError(`no sample deal '${dealKey}'; there are: ${SAMPLE.deals.map(({ key }) => key).join(', ')}`);
  const account = SAMPLE.accounts.find(({ key }) => key === deal.accountKey);
  const contacts = new Map(SAMPLE.contacts.map((contact) => [contact.key, contact]));
  return {
    ...EMPTY_LEDGER,
    deal: dealFacts(deal, account, today),
    people: deal.people.map(({ contactKey, added, removed }) => ({
      contactId: sampleId('contact', contactKey),
      name: contacts.get(contactKey)?.name ?? contactKey,
      title: contacts.get(contactKey)?.title ?? null,
      addedOn: addDays(today, added),
      removedOn: removed === null ? null : addDays(today, removed),
      titleChangedOn: null,
    })),
    evidence: [...(account?.evidence ?? []), ...deal.evidence].map(evidenceOn(today)),
    claims: [...(account?.claims ?? []), ...deal.claims].map(claimOn(today)),
    signals: deal.signals.map((row) => ({
      ...dated(row, today),
      signal: row.signal,
      answer: row.answer,
      by: contactId(row.by),
      evidence: rowId(row.evidence),
    })),
    moves: deal.moves.map((row) => ({
      ...dated(row, today),
      from: row.from,
      to: row.to,
      by: sampleId('user', row.by),
      reason: row.reason,
      exception: row.exception,
    })),
    interactions: deal.interactions.map((row) => ({
      ...dated(row, today),
      kind: row.kind,
      with: row.with.map((key) => sampleId('contact', key)),
      twoWay: row.twoWay,
      minutes: null,
      led: null,
      supersedes: null,
      retracts: false,
    })),
    tasks: deal.tasks.map((row) => ({
      ...dated(row, today),
      kind: row.kind,
      dueOn: row.due === null ? null : addDays(today, row.due),
      doneOn: row.done === null ? null : addDays(today, row.done),
      agreed: row.agreed,
    })),
    ownRisks: deal.ownRisks.map((row) => ({
      ...dated(row, today),
      title: row.title,
      why: row.why,
      owner: sampleId('user', row.by),
      weight: 'medium',
      expiresOn: addDays(today, row.expires),
      closedOn: null,
    })),
    dismissals: deal.dismissals.map((row) => ({
      ...dated(row, today),
      flag: row.flag,
      subject: row.subject !== null && contacts.has(row.subject) ? sampleId('contact', row.subject) : row.subject,
      expiresOn: addDays(today, row.expires),
    })),
  };
}
