import {
  rowId,
  SAMPLE,
  type SampleAccount,
  type SampleClaim,
  type SampleContact,
  type SampleDeal,
  type SampleEvidence,
  sampleId,
  slotWithId,
  valueOn,
} from '@qibu/cases';
import { DEAL_FIELD_NAMES, type DealFieldValues } from '@qibu/contract';
import { addDays, type Day } from '@qibu/core';
import { toColumns } from '../ledger/deal-fields.ts';
import { personColumns, searchColumns } from '../text/grams.ts';
import { nameKey as accountKey } from '../text/name-key.ts';

const MS_PER_DAY = 86_400_000;
const FEN_PER_YUAN = 100;
export const SAMPLE_ORIGIN = 'sample';

/** Where and when the sample is put. */
export interface SamplePlacement {
  readonly workspaceId: string;
  readonly now: Date;
  readonly today: Day;
}

interface DatedRow {
  readonly key: string;
  readonly happened: number;
  readonly recorded: number;
}

const instant = ({ now }: SamplePlacement, offset: number): Date => new Date(now.getTime() + offset * MS_PER_DAY);
const dayOn = ({ today }: SamplePlacement, offset: number | null): Day | null =>
  offset === null ? null : addDays(today, offset);
const userId = (key: string): string => sampleId('user', key);
const contactId = (key: string | null): string | null => (key === null ? null : sampleId('contact', key));

const dated = (row: DatedRow, to: SamplePlacement) => ({
  workspace_id: to.workspaceId,
  id: rowId(row.key),
  happened_on: addDays(to.today, row.happened),
  recorded_on: addDays(to.today, row.recorded),
  recorded_at: instant(to, row.recorded),
});

const kept = (to: SamplePlacement, by: string, days: { readonly created: number; readonly updated: number }) => ({
  workspace_id: to.workspaceId,
  origin: SAMPLE_ORIGIN,
  created_by: userId(by),
  created_at: instant(to, days.created),
  updated_at: instant(to, days.updated),
});

/** Managers first, so that each line finds its upper end. */
export const userRows = (to: SamplePlacement, loginFor: (login: string) => string) =>
  SAMPLE.users.map((user) => ({
    workspace_id: to.workspaceId,
    id: userId(user.key),
    login: loginFor(user.login),
    name: user.name,
    title: user.title,
    kind: user.type,
    manager_id: user.managerKey && userId(user.managerKey),
    origin: SAMPLE_ORIGIN,
    ...personColumns(user.name, user.login),
    created_at: instant(to, FIRST_DAY),
  }));

/** The day the sample's history begins. */
const FIRST_DAY = Math.min(...SAMPLE.deals.map(({ opened }) => opened));

/** First day anything was heard of an account. */
const accountSince = ({ key }: SampleAccount): number =>
  Math.min(-1, ...SAMPLE.deals.filter(({ accountKey }) => accountKey === key).map(({ opened }) => opened));

export const accountRows = (to: SamplePlacement) =>
  SAMPLE.accounts.map((account) => ({
    ...kept(to, account.ownerKey, { created: accountSince(account), updated: accountSince(account) }),
    id: sampleId('account', account.key),
    name: account.name,
    name_key: accountKey(account.name),
    industry: account.industry,
    region: account.region,
    size: account.size,
    strategic: account.strategic,
    parent_id: account.parentKey && sampleId('account', account.parentKey),
    owner_id: userId(account.ownerKey),
    note: account.note,
    ...searchColumns(account.name),
  }));

export function contactRows(to: SamplePlacement) {
  const accounts = new Map(SAMPLE.accounts.map((account) => [account.key, account]));
  return SAMPLE.contacts.map((contact: SampleContact) => {
    const account = accounts.get(contact.accountKey);
    const since = account ? accountSince(account) : FIRST_DAY;
    return {
      ...kept(to, account?.ownerKey ?? '', { created: since, updated: since }),
      id: sampleId('contact', contact.key),
      account_id: sampleId('account', contact.accountKey),
      name: contact.name,
      title: contact.title,
      department: contact.department,
      phone: contact.mobile,
      email: contact.email,
      basis: contact.basis,
      purpose: contact.purpose,
      source: contact.source,
      ...personColumns(contact.name),
    };
  });
}

const lastTouched = (deal: SampleDeal): number =>
  Math.max(deal.opened, ...[...deal.evidence, ...deal.interactions, ...deal.moves].map(({ recorded }) => recorded));

/** The plain fields that a sample deal calls by the deal's own names. */
const fieldsNamed = (deal: Partial<DealFieldValues>): DealFieldValues =>
  Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, deal[field] ?? null])) as DealFieldValues;

export const dealRows = (to: SamplePlacement, productIdOf: (key: string) => string) =>
  SAMPLE.deals.map((deal) => ({
    ...kept(to, deal.ownerKey, { created: deal.opened, updated: lastTouched(deal) }),
    id: sampleId('deal', deal.key),
    name: deal.name,
    account_id: deal.accountKey && sampleId('account', deal.accountKey),
    owner_id: userId(deal.ownerKey),
    product_id: deal.productKeys[0] === undefined ? null : productIdOf(deal.productKeys[0]),
    amount_minor: deal.amount === null ? null : deal.amount * FEN_PER_YUAN,
    currency: 'CNY',
    ...toColumns({ ...fieldsNamed(deal), closesOn: dayOn(to, deal.closes), statusClaimed: deal.repStatus }),
    opened_on: addDays(to.today, deal.opened),
    stage: deal.moves.at(-1)?.to ?? null,
    outcome: deal.outcome,
    closed_on: dayOn(to, deal.closed),
    outcome_reason: deal.closeReason,
    ...searchColumns(deal.name),
  }));

export const memberRows = (to: SamplePlacement) =>
  SAMPLE.deals.flatMap((deal) =>
    deal.team.map(({ userKey, part }) => ({
      workspace_id: to.workspaceId,
      deal_id: sampleId('deal', deal.key),
      user_id: userId(userKey),
      part,
      added_at: instant(to, deal.opened),
    })),
  );

export const personRows = (to: SamplePlacement) =>
  SAMPLE.deals.flatMap((deal) =>
    deal.people.map(({ contactKey, added, removed }) => ({
      workspace_id: to.workspaceId,
      deal_id: sampleId('deal', deal.key),
      contact_id: sampleId('contact', contactKey),
      added_on: addDays(to.today, added),
      removed_on: dayOn(to, removed),
    })),
  );

/** A row's subject: the deal, or the account it is known of. */
type Subject =
  | { readonly deal_id: string; readonly account_id: null }
  | { readonly deal_id: null; readonly account_id: string };

const subjects = (): readonly (readonly [Subject, SampleDeal | SampleAccount])[] => [
  ...SAMPLE.deals.map((deal) => [{ deal_id: sampleId('deal', deal.key), account_id: null }, deal] as const),
  ...SAMPLE.accounts.map(
    (account) => [{ deal_id: null, account_id: sampleId('account', account.key) }, account] as const,
  ),
];

export const evidenceRows = (to: SamplePlacement) =>
  subjects().flatMap(([subject, { evidence }]) =>
    evidence.map((row: SampleEvidence) => ({
      ...dated(row, to),
      ...subject,
      kind: row.kind,
      quote: row.quote,
      said_by: contactId(row.saidBy),
      learned_by: userId(row.learnedBy),
      source: row.source,
      supersedes: row.supersedes === null ? null : rowId(row.supersedes),
    })),
  );

export const claimRows = (to: SamplePlacement) =>
  subjects().flatMap(([subject, { claims }]) =>
    claims.map((row: SampleClaim) => ({
      ...dated(row, to),
      ...subject,
      slot: slotWithId(row.slot),
      value: JSON.stringify(valueOn(row.value, to.today)),
      evidence: row.evidence.map(rowId),
      stated_by: userId(row.statedBy),
    })),
  );

const ofDeals = <T>(make: (deal: SampleDeal, dealId: string) => readonly T[]): T[] =>
  SAMPLE.deals.flatMap((deal) => make(deal, sampleId('deal', deal.key)));

export const signalRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.signals.map((row) => ({
      ...dated(row, to),
      deal_id,
      signal: row.signal,
      answer: row.answer,
      by_contact: contactId(row.by),
      evidence_id: rowId(row.evidence),
    })),
  );

export const moveRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.moves.map((row) => ({
      ...dated(row, to),
      deal_id,
      from_stage: row.from,
      to_stage: row.to,
      by_user: userId(row.by),
      reason: row.reason,
      exception: row.exception,
    })),
  );

export const interactionRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.interactions.map((row) => ({
      ...dated(row, to),
      deal_id,
      kind: row.kind,
      with_contacts: row.with.map((key) => sampleId('contact', key)),
      two_way: row.twoWay,
      note: row.summary,
      by_user: userId(row.by),
    })),
  );

export const taskRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.tasks.map((row) => ({
      ...dated(row, to),
      deal_id,
      kind: row.kind,
      title: row.text,
      owner_id: userId(row.ownerKey),
      contact_id: contactId(row.contactKey),
      agreed: row.agreed,
      due_on: dayOn(to, row.due),
      done_on: dayOn(to, row.done),
    })),
  );

const fen = (yuan: number | null): number | null => (yuan === null ? null : yuan * FEN_PER_YUAN);

export const ownRiskRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.ownRisks.map((row) => ({
      ...dated(row, to),
      deal_id,
      title: row.title,
      why: row.why,
      owner: userId(row.by),
      weight: 'medium' as const,
      expires_on: addDays(to.today, row.expires),
      closed_on: null,
      by_user: userId(row.by),
    })),
  );

/** How the closed deals ended. */
export const turnRows = (to: SamplePlacement) =>
  ofDeals((deal, deal_id) =>
    deal.closed === null
      ? []
      : [
          {
            ...dated({ key: `${deal.key}-end`, happened: deal.closed, recorded: deal.closed }, to),
            deal_id,
            what: 'outcome' as const,
            before: 'open',
            after: deal.outcome,
            currency: 'CNY',
            reason: deal.closeReason,
            cause: deal.end.cause,
            competitor: deal.end.competitor,
            our_price_minor: fen(deal.end.ourPrice),
            their_price_minor: fen(deal.end.theirPrice),
            missed_sign: deal.end.missedSign,
            by_user: userId(deal.ownerKey),
          },
        ],
  );

export const dismissalRows = (to: SamplePlacement) => {
  const contacts = new Set(SAMPLE.contacts.map(({ key }) => key));
  return ofDeals((deal, deal_id) =>
    deal.dismissals.map((row) => ({
      ...dated(row, to),
      deal_id,
      flag: row.flag,
      subject: row.subject !== null && contacts.has(row.subject) ? contactId(row.subject) : row.subject,
      reason: row.reason,
      by_user: userId(row.by),
      expires_on: addDays(to.today, row.expires),
    })),
  );
};
