import { z } from 'zod';
import { AnalysisView, ClaimValue, LedgerView, WorkspaceParameters } from './analysis.ts';
import { Can } from './account.ts';
import { defineRoute } from './route.ts';
import {
  AmountMinor,
  Currency,
  Cursor,
  DayText,
  Done,
  Id,
  IdParams,
  Instant,
  Limit,
  Name,
  Note,
  PersonRef,
  QueryFlag,
  QueryList,
  ShortText,
  Version,
  page,
} from './scalar.ts';
import { DealStatus, Outcome, VerdictWord } from './words.ts';

const DealFields = {
  name: Name,
  accountId: Id.nullable(),
  ownerId: Id,
  productId: Id.nullable(),
  amountMinor: AmountMinor.nullable(),
  currency: Currency,
  closesOn: DayText.nullable(),
  statusClaimed: DealStatus.nullable(),
  source: ShortText.nullable(),
  note: Note.nullable(),
};
/** The stored standing as lists show it. */
export const StandingView = z.object({
  verdict: VerdictWord,
  pFirst: z.number().nullable(),
  stance: z.string().nullable(),
  phase: z.string(),
  evidencedStage: z.string().nullable(),
  inflated: z.boolean(),
  underControl: z.boolean(),
  indicatorsOk: z.int(),
  status: z.string(),
  flags: z.array(z.string()),
  highFlags: z.int(),
  debt: z.number(),
  risk: z.number(),
  silentDays: z.int().nullable(),
  lastContactOn: z.string().nullable(),
  move: z.object({
    id: z.string(),
    subject: z.string().nullable(),
    subjectName: z.string().nullable(),
    params: z.record(z.string(), z.unknown()),
  }),
});
export type StandingView = z.output<typeof StandingView>;
export const DealRow = z.object({
  id: Id,
  name: z.string(),
  account: PersonRef.nullable(),
  owner: PersonRef,
  product: z.string().nullable(),
  amountMinor: z.int().nullable(),
  currency: z.string(),
  closesOn: z.string().nullable(),
  openedOn: z.string(),
  stage: z.string().nullable(),
  outcome: Outcome,
  closedOn: z.string().nullable(),
  source: z.string().nullable(),
  standing: StandingView,
  updatedAt: Instant,
  version: Version,
});
export type DealRow = z.output<typeof DealRow>;

export const DEAL_SORTS = ['risk', 'amount', 'closes', 'updated', 'name', 'silent', 'created'] as const;
/** The one filter of list, board, review and export. The page URL carries exactly these names. */
export const DealFilter = z.strictObject({
  q: z.string().max(200).optional(),
  owner: QueryList.optional(),
  account: Id.optional(),
  /** Claimed stage ids; `none` = no stage. */
  stage: QueryList.optional(),
  evidenced: QueryList.optional(),
  outcome: QueryList.optional(),
  verdict: QueryList.optional(),
  flag: QueryList.optional(),
  inflated: QueryFlag.optional(),
  uncontrolled: QueryFlag.optional(),
  noAccount: QueryFlag.optional(),
  mine: QueryFlag.optional(),
  closesFrom: DayText.optional(),
  closesTo: DayText.optional(),
  amountMin: z.coerce.number().int().optional(),
  amountMax: z.coerce.number().int().optional(),
  import: Id.optional(),
});
export const listDeals = defineRoute({
  id: 'deals.list',
  method: 'GET',
  path: '/deals',
  query: DealFilter.extend({
    sort: z.enum(DEAL_SORTS).default('risk'),
    order: z.enum(['asc', 'desc']).default('desc'),
    cursor: Cursor.optional(),
    limit: Limit,
  }),
  reply: page(DealRow),
});
export const BoardColumn = z.object({
  stage: z.string().nullable(),
  count: z.int(),
  /** One entry per currency, largest first. */
  totals: z.array(z.object({ currency: z.string(), amountMinor: z.int() })),
  cards: z.array(DealRow),
  next: Cursor.nullable(),
});
/** Open deals by claimed (or evidenced) stage: totals of the whole column, the first cards of each. */
export const getBoard = defineRoute({
  id: 'deals.board',
  method: 'GET',
  path: '/deals/board',
  query: DealFilter.extend({
    by: z.enum(['claimed', 'evidenced']).default('claimed'),
    cards: z.coerce.number().int().min(0).max(50).default(20),
  }),
  reply: z.object({ columns: z.array(BoardColumn) }),
});
/** One column's further cards: `listDeals` with `stage=…` and its cursor. CSV of what is seen, formula-safe, at most 100,000 rows. */
export const exportDeals = defineRoute({
  id: 'deals.export',
  method: 'GET',
  path: '/deals/export.csv',
  query: DealFilter.extend({
    sort: z.enum(DEAL_SORTS).default('risk'),
    order: z.enum(['asc', 'desc']).default('desc'),
  }),
  reply: z.string(),
});

export const PersonInDeal = z.object({
  contactId: Id,
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  addedOn: z.string(),
  removedOn: z.string().nullable(),
});
export const EvidenceView = z.object({
  id: Id,
  kind: z.string(),
  quote: z.string(),
  saidBy: PersonRef.nullable(),
  learnedBy: PersonRef.nullable(),
  source: z.string(),
  happenedOn: z.string(),
  recordedOn: z.string(),
  recordedAt: Instant,
  supersedes: Id.nullable(),
  retracts: z.boolean(),
  /** Slots and signals that rest on it. */
  carries: z.array(z.string()),
});
export const TaskView = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  agreed: z.boolean(),
  owner: PersonRef.nullable(),
  contact: PersonRef.nullable(),
  dealId: Id,
  dealName: z.string(),
  version: Version,
});
export type TaskView = z.output<typeof TaskView>;
export const TimelineItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('evidence'),
    at: z.string(),
    recordedAt: Instant,
    evidence: EvidenceView,
    superseded: z.boolean(),
  }),
  z.object({
    type: z.literal('interaction'),
    at: z.string(),
    recordedAt: Instant,
    id: Id,
    kind: z.string(),
    note: z.string(),
    twoWay: z.boolean(),
    with: z.array(PersonRef),
    by: PersonRef.nullable(),
  }),
  z.object({
    type: z.literal('move'),
    at: z.string(),
    recordedAt: Instant,
    id: Id,
    from: z.string().nullable(),
    to: z.string(),
    reason: z.string().nullable(),
    exception: z.boolean(),
    by: PersonRef.nullable(),
  }),
  z.object({
    type: z.literal('signal'),
    at: z.string(),
    recordedAt: Instant,
    id: Id,
    signal: z.string(),
    answer: z.string(),
    by: PersonRef.nullable(),
    evidenceId: Id,
  }),
  z.object({
    type: z.literal('claim'),
    at: z.string(),
    recordedAt: Instant,
    id: Id,
    slot: z.string(),
    value: ClaimValue,
    evidence: z.array(Id),
    statedBy: PersonRef.nullable(),
  }),
  z.object({ type: z.literal('task'), at: z.string(), recordedAt: Instant, task: TaskView }),
]);
export type TimelineItem = z.output<typeof TimelineItem>;
export const Changes = z.object({
  /** Null when this deal was never reviewed: then compared with 7 days ago. */
  since: Instant.nullable(),
  sinceDay: z.string(),
  newEvidence: z.int(),
  newSignals: z.int(),
  flagsAdded: z.array(z.string()),
  flagsGone: z.array(z.string()),
  stageBefore: z.string().nullable(),
  evidencedBefore: z.string().nullable(),
  verdictBefore: z.string().nullable(),
  pFirstBefore: z.number().nullable(),
  moved: z.boolean(),
});
export const DealView = DealRow.extend({
  statusClaimed: z.string().nullable(),
  note: z.string().nullable(),
  customerSize: z.string(),
  strategic: z.boolean(),
  productId: Id.nullable(),
  members: z.array(z.object({ user: PersonRef, part: z.string().nullable() })),
  people: z.array(PersonInDeal),
  tasks: z.array(TaskView),
  /** Newest first, at most 100; the rest through `timeline`. */
  evidence: z.array(EvidenceView),
  analysis: AnalysisView,
  changes: Changes,
  asOf: z.string(),
  today: z.string(),
  deleted: z.boolean(),
  can: Can,
});
export type DealView = z.output<typeof DealView>;
export const getDeal = defineRoute({
  id: 'deals.get',
  method: 'GET',
  path: '/deals/:id',
  params: IdParams,
  query: z.strictObject({ asOf: DayText.optional() }),
  reply: DealView,
});
/** All the deal is judged by today: rows, numbers and day. For showing what a record would change before it is saved. */
export const getLedger = defineRoute({
  id: 'deals.ledger',
  method: 'GET',
  path: '/deals/:id/ledger',
  params: IdParams,
  reply: z.object({ ledger: LedgerView, parameters: WorkspaceParameters, today: z.string() }),
});
export const getTimeline = defineRoute({
  id: 'deals.timeline',
  method: 'GET',
  path: '/deals/:id/timeline',
  params: IdParams,
  query: z.strictObject({ asOf: DayText.optional(), cursor: Cursor.optional(), limit: Limit }),
  reply: page(TimelineItem),
});
export const createDeal = defineRoute({
  id: 'deals.create',
  method: 'POST',
  path: '/deals',
  idempotent: true,
  body: z.strictObject({
    name: Name,
    accountId: DealFields.accountId.default(null),
    ownerId: Id.optional(),
    productId: DealFields.productId.default(null),
    amountMinor: DealFields.amountMinor.default(null),
    currency: Currency.optional(),
    closesOn: DealFields.closesOn.default(null),
    statusClaimed: DealFields.statusClaimed.default(null),
    source: DealFields.source.default(null),
    note: DealFields.note.default(null),
    stage: z.string().max(60).nullable().default(null),
  }),
  reply: DealView,
});
export const patchDeal = defineRoute({
  id: 'deals.change',
  method: 'PATCH',
  path: '/deals/:id',
  params: IdParams,
  ifMatch: true,
  body: z.strictObject(DealFields).partial(),
  reply: DealView,
});
export const deleteDeal = defineRoute({
  id: 'deals.delete',
  method: 'DELETE',
  path: '/deals/:id',
  params: IdParams,
  ifMatch: true,
  reply: Done,
});
export const setMembers = defineRoute({
  id: 'deals.members',
  method: 'PUT',
  path: '/deals/:id/members',
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({
    members: z.array(z.strictObject({ userId: Id, part: ShortText.nullable().default(null) })).max(50),
  }),
  reply: DealView,
});
/** Moves the claimed stage. Forward without evidence needs `exception` and a reason (409 deal.gateClosed lists what is missing), or is refused where the workspace allows no exceptions (409 deal.exceptionsOff, the same list); back asks why. */
export const moveStage = defineRoute({
  id: 'deals.stage',
  method: 'POST',
  path: '/deals/:id/stage',
  params: IdParams,
  ifMatch: true,
  idempotent: true,
  body: z.strictObject({
    to: z.string().max(60),
    happenedOn: DayText,
    exception: z.boolean().default(false),
    reason: ShortText.nullable().default(null),
  }),
  reply: DealView,
});
export const setOutcome = defineRoute({
  id: 'deals.outcome',
  method: 'POST',
  path: '/deals/:id/outcome',
  params: IdParams,
  ifMatch: true,
  idempotent: true,
  body: z.strictObject({ outcome: Outcome, happenedOn: DayText, reason: ShortText.nullable().default(null) }),
  reply: DealView,
});
