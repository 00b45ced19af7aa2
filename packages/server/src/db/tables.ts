import type {
  ClosingCause,
  CustomerSize,
  DecisionKind,
  DealStatus,
  Interaction,
  Outcome,
  OwnRisk,
  Task,
  Turn,
} from '@qibu/core';
import type { ColumnType, Generated } from 'kysely';
import type { DayColumn, Json } from './column-types.ts';
import type { SummaryTable } from './summary-table.ts';

export type { DayColumn, Json, SummaryTable };

/** bigint columns are read as numbers: every amount is below 2^53. */
export type Big = number;

export interface Row {
  workspace_id: string;
  id: string;
}
export interface LedgerRow extends Row {
  happened_on: DayColumn;
  recorded_on: DayColumn;
  recorded_at: Date;
}
export interface Kept {
  origin: Generated<string>;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  deleted_by: string | null;
}

interface WorkspaceTable {
  id: string;
  name: string;
  currency: string;
  time_zone: Generated<string>;
  parameters: Json<Record<string, unknown>>;
  edition_id: string | null;
  top_decile_minor: Big | null;
  second_factor_since: Date | null;
  version: Generated<number>;
  created_at: Date;
}
interface UserTable extends Row {
  login: string;
  name: string;
  title: string | null;
  kind: string;
  is_admin: Generated<boolean>;
  manager_id: string | null;
  active: Generated<boolean>;
  locale: Generated<string>;
  scheme: Generated<string>;
  grams: string[];
  search: string;
  origin: Generated<string>;
  version: Generated<number>;
  created_at: Date;
}
interface AccountTable extends Row, Kept {
  merged_into: Generated<string | null>;
  former_names: Generated<string[]>;
  name: string;
  name_key: string;
  industry: string | null;
  region: string | null;
  size: CustomerSize;
  strategic: Generated<boolean>;
  credit_code: string | null;
  parent_id: string | null;
  owner_id: string;
  note: string | null;
  source: string | null;
  grade: string | null;
  score: number | null;
  payment_warning: Generated<boolean>;
  grams: string[];
  search: string;
}
interface ContactTable extends Row, Kept {
  merged_into: Generated<string | null>;
  former_names: Generated<string[]>;
  account_id: string;
  name: string;
  title: string | null;
  department: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
  basis: string | null;
  purpose: string | null;
  source: string | null;
  phone_digits: ColumnType<string | null, never, never>;
  phone_back: ColumnType<string | null, never, never>;
  grams: string[];
  search: string;
}
export interface DealTable extends Row, Kept {
  name: string;
  account_id: string | null;
  owner_id: string;
  product_id: string | null;
  amount_minor: Big | null;
  currency: string;
  closes_on: DayColumn | null;
  opened_on: DayColumn;
  stage: string | null;
  outcome: Generated<Outcome>;
  closed_on: DayColumn | null;
  outcome_reason: string | null;
  outcome_edition_id: string | null;
  status_claimed: DealStatus | null;
  source: string | null;
  note: string | null;
  import_key: string | null;
  grams: string[];
  search: string;
  /** Whose team members see it too: the users of `deal_member`, in order; see scope/team.ts. */
  team: Generated<string[]>;
}
/** What lists sort, filter and scope by, repeated from the deal itself: see standing/columns.ts. */
export interface ListedTable {
  owner_id: string;
  team: string[];
  account_id: string | null;
  outcome: Outcome;
  open: boolean;
  name: string;
  stage: string | null;
  amount_minor: Big | null;
  currency: string;
  /** The amount, if it is in the workspace's own currency. */
  home_minor: Big | null;
  /** Otherwise the currency and the amount, as they sort. */
  foreign_key: string | null;
  closes_on: DayColumn | null;
  created_at: Date;
  updated_at: Date;
  /** When evidence, a signal or a move was last recorded. */
  recorded_at: Date | null;
  recorded_on: DayColumn | null;
  /** The earliest day an open task is due. */
  due_on: DayColumn | null;
  reviewed_at: Date | null;
}
/** `id` is the deal's. */
export interface StandingTable extends Row, ListedTable, SummaryTable {
  /** How an open deal stood a week before `as_of`; null = to be worked out. */
  week_ago: Json<unknown> | null;
}
/** Every table. A room's own tables join it from `<room>/tables.ts`, by `declare module '../db/tables.ts'`. */
export interface Tables {
  instance_setting: { key: string; value: Json };
  workspace: WorkspaceTable;
  user_account: UserTable;
  reach: { workspace_id: string; manager_id: string; user_id: string };
  credential: {
    workspace_id: string;
    user_id: string;
    password_hash: string;
    changed_at: Date;
    must_change: Generated<boolean>;
  };
  session: Row & {
    token_hash: Buffer;
    user_id: string;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    user_agent: string;
    address: string;
  };
  sign_in_attempt: { key: string; failures: number; window_started_at: Date };
  idempotency: {
    workspace_id: string;
    user_id: string;
    route: string;
    key: string;
    body_hash: string;
    status: number;
    reply: Json | null;
    created_at: Date;
  };
  audit_log: Row & {
    at: Date;
    actor_id: string | null;
    action: string;
    entity: string;
    entity_id: string | null;
    label: string | null;
    changes: Json<Record<string, unknown>>;
  };
  product: Row & {
    name: string;
    series: string | null;
    price_minor: Big | null;
    currency: string;
    import_key: string | null;
    origin: Generated<string>;
    created_at: Date;
  };
  account: AccountTable;
  contact: ContactTable;
  deal: DealTable;
  deal_member: {
    workspace_id: string;
    deal_id: string;
    user_id: string;
    part: string | null;
    added_at: Date;
    /** As the deal: see standing/save-standings.ts. */
    open: Generated<boolean>;
  };
  merge: Row & {
    at: Date;
    by_user: string;
    entity: string;
    kept: string;
    gone: string;
    before: Json;
    moved: Json;
    version_after: number;
    undone_at: Date | null;
  };
  hand_over: Row & {
    at: Date;
    by_user: string;
    from_user: string;
    to_user: string;
    deactivated: boolean;
    deals: string[];
    accounts: string[];
    work: Json;
    joined: Json;
    undone_at: Date | null;
  };
  deal_person: {
    workspace_id: string;
    deal_id: string;
    contact_id: string;
    added_on: DayColumn;
    removed_on: DayColumn | null;
    title_changed_on: DayColumn | null;
  };
  evidence: LedgerRow & {
    deal_id: string | null;
    account_id: string | null;
    kind: string;
    quote: string;
    said_by: string | null;
    learned_by: string | null;
    source: string;
    supersedes: string | null;
    retracts: Generated<boolean>;
  };
  claim: LedgerRow & {
    deal_id: string | null;
    account_id: string | null;
    slot: string;
    value: Json;
    evidence: string[];
    stated_by: string | null;
  };
  signal: LedgerRow & {
    deal_id: string;
    signal: string;
    answer: string;
    by_contact: string | null;
    evidence_id: string;
  };
  stage_move: LedgerRow & {
    deal_id: string;
    from_stage: string | null;
    to_stage: string;
    by_user: string | null;
    reason: string | null;
    exception: Generated<boolean>;
  };
  interaction: LedgerRow & {
    deal_id: string;
    kind: Interaction['kind'];
    with_contacts: string[];
    two_way: boolean;
    minutes: Generated<number | null>;
    led: Generated<Interaction['led']>;
    note: string;
    by_user: string | null;
    supersedes: Generated<string | null>;
    retracts: Generated<boolean>;
  };
  task: LedgerRow & {
    deal_id: string;
    kind: Task['kind'];
    title: string;
    owner_id: string | null;
    contact_id: string | null;
    agreed: boolean;
    decision: Generated<DecisionKind | null>;
    due_on: DayColumn | null;
    done_on: DayColumn | null;
    version: Generated<number>;
  };
  flag_dismissal: LedgerRow & {
    deal_id: string;
    flag: string;
    subject: string | null;
    reason: string;
    by_user: string | null;
    expires_on: DayColumn;
  };
  deal_turn: LedgerRow & {
    deal_id: string;
    what: Turn;
    before: string | null;
    after: string | null;
    currency: string;
    reason: string | null;
    cause: ClosingCause | null;
    competitor: string | null;
    our_price_minor: Big | null;
    their_price_minor: Big | null;
    missed_sign: string | null;
    by_user: string | null;
  };
  own_risk: LedgerRow & {
    deal_id: string;
    title: string;
    why: string;
    owner: string | null;
    weight: OwnRisk['weight'];
    expires_on: DayColumn;
    closed_on: DayColumn | null;
    by_user: string | null;
  };
  standing: StandingTable;
  /** The row of a list as it is sent: see standing/present-row.ts. */
  deal_shown: Row & { owner_id: string; team: string[]; shown: string };
  review: Row & {
    deal_id: string;
    user_id: string;
    at: Date;
    on_day: DayColumn;
    note: string | null;
    edition_id: string | null;
    snapshot: Json;
  };
  parameter_edition: Row & {
    from_day: DayColumn;
    overrides: Json<Record<string, unknown>>;
    by_user: string | null;
    at: Date;
  };
  put_off: { workspace_id: string; user_id: string; deal_id: string; signal: string; on_day: DayColumn };
  saved_view: Row & { user_id: string; name: string; page: string; query: string; shared: boolean; created_at: Date };
}
