-- The whole store. Rules: the workspace is first in every key; ids are UUIDv7 made by the application; no triggers,
-- no sequences; time from the application. Facts (evidence, claims, signals, moves, interactions) are only ever added.
-- The application's transactions run as role qibu_app, which row-level security binds; the owner role is used by
-- migration, backup, sign-in and the job claimer only.

create table instance_setting (
  key text primary key,
  value jsonb not null
);

create table workspace (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  currency text not null default 'CNY',
  time_zone text not null default 'Asia/Shanghai',
  parameters jsonb not null default '{}',
  -- Open deals at or above this amount (minor units) are in the top decile; refreshed with the standings.
  top_decile_minor bigint,
  version integer not null default 1,
  created_at timestamptz not null
);

create table user_account (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  login text not null check (login = lower(login)),
  name text not null,
  title text,
  kind text not null,
  is_admin boolean not null default false,
  manager_id uuid,
  active boolean not null default true,
  locale text not null default 'zh-CN',
  scheme text not null default 'auto',
  grams text[] not null default '{}',
  -- own | sample | import:<id>
  origin text not null default 'own',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, login),
  foreign key (workspace_id, manager_id) references user_account (workspace_id, id)
);

-- Closure of the reporting line, self included; kept by the command that changes a manager.
create table reach (
  workspace_id uuid not null,
  manager_id uuid not null,
  user_id uuid not null,
  primary key (workspace_id, manager_id, user_id)
);

-- No grant to qibu_app: only sign-in reads it, as owner.
create table credential (
  workspace_id uuid not null,
  user_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete cascade
);

create table session (
  workspace_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '',
  address text not null default '',
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete cascade
);

create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  window_started_at timestamptz not null
);

create table idempotency (
  workspace_id uuid not null,
  user_id uuid not null,
  route text not null,
  key text not null,
  body_hash text not null,
  status integer not null,
  reply jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, user_id, route, key)
);

create table audit_log (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  entity text not null,
  entity_id uuid,
  label text,
  changes jsonb not null default '{}',
  primary key (workspace_id, id)
);
create index audit_entity on audit_log (workspace_id, entity_id, id);

create table product (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  series text,
  price_minor bigint,
  currency text not null,
  import_key text,
  origin text not null default 'own',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table account (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- Name without legal form, spaces, brackets and case: the upsert key and the duplicate warning.
  name_key text not null,
  industry text,
  region text,
  size text not null check (size in ('small', 'large', 'government')),
  strategic boolean not null default false,
  credit_code text,
  parent_id uuid,
  owner_id uuid not null,
  note text,
  source text,
  grade text,
  score real,
  payment_warning boolean not null default false,
  grams text[] not null default '{}',
  origin text not null default 'own',
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references account (workspace_id, id),
  foreign key (workspace_id, owner_id) references user_account (workspace_id, id)
);
create index account_name on account (workspace_id, name, id) where deleted_at is null;
create index account_key on account (workspace_id, name_key);
create index account_owner on account (workspace_id, owner_id);
create index account_grams on account using gin (grams);

create table contact (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  title text,
  department text,
  phone text,
  email text,
  note text,
  -- Personal data: on what basis, for what, from where.
  basis text,
  purpose text,
  source text,
  grams text[] not null default '{}',
  origin text not null default 'own',
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id)
);
create index contact_name on contact (workspace_id, name, id) where deleted_at is null;
create index contact_account on contact (workspace_id, account_id);
create index contact_grams on contact using gin (grams);

create table deal (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  account_id uuid,
  owner_id uuid not null,
  product_id uuid,
  amount_minor bigint check (amount_minor between 0 and 900000000000000),
  currency text not null,
  closes_on date check (isfinite(closes_on)),
  opened_on date not null check (isfinite(opened_on)),
  -- Claimed stage; null = not placed yet.
  stage text,
  outcome text not null default 'open' check (outcome in ('open', 'won', 'lost', 'stopped')),
  closed_on date check (isfinite(closed_on)),
  outcome_reason text,
  status_claimed text,
  source text,
  note text,
  -- The source system's own number: the upsert key of imports.
  import_key text,
  grams text[] not null default '{}',
  origin text not null default 'own',
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id),
  foreign key (workspace_id, owner_id) references user_account (workspace_id, id),
  foreign key (workspace_id, product_id) references product (workspace_id, id)
);
create index deal_owner on deal (workspace_id, owner_id);
create index deal_account on deal (workspace_id, account_id);
create index deal_import_key on deal (workspace_id, import_key);
create index deal_grams on deal using gin (grams);
create index deal_by_amount on deal (workspace_id, amount_minor, id) where deleted_at is null;
create index deal_by_closes on deal (workspace_id, closes_on, id) where deleted_at is null;
create index deal_by_updated on deal (workspace_id, updated_at, id) where deleted_at is null;
create index deal_by_created on deal (workspace_id, created_at, id) where deleted_at is null;
create index deal_by_name on deal (workspace_id, name, id) where deleted_at is null;

create table deal_member (
  workspace_id uuid not null,
  deal_id uuid not null,
  user_id uuid not null,
  part text,
  added_at timestamptz not null,
  primary key (workspace_id, deal_id, user_id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade,
  foreign key (workspace_id, user_id) references user_account (workspace_id, id)
);
create index deal_member_user on deal_member (workspace_id, user_id, deal_id);

-- Contacts named as buying influences of a deal.
create table deal_person (
  workspace_id uuid not null,
  deal_id uuid not null,
  contact_id uuid not null,
  added_on date not null,
  removed_on date,
  primary key (workspace_id, deal_id, contact_id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade,
  foreign key (workspace_id, contact_id) references contact (workspace_id, id)
);
create index deal_person_contact on deal_person (workspace_id, contact_id);

create table evidence (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid,
  account_id uuid,
  kind text not null,
  quote text not null check (char_length(quote) <= 4000),
  said_by uuid,
  learned_by uuid,
  source text not null,
  supersedes uuid,
  retracts boolean not null default false,
  happened_on date not null check (isfinite(happened_on)),
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  check (num_nonnulls(deal_id, account_id) = 1),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index evidence_deal on evidence (workspace_id, deal_id, recorded_at);
create index evidence_account on evidence (workspace_id, account_id) where account_id is not null;

create table claim (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid,
  account_id uuid,
  slot text not null,
  value jsonb not null,
  -- Evidence ids it rests on; the command checks that each belongs to the same deal or account.
  evidence uuid[] not null default '{}',
  stated_by uuid,
  happened_on date not null check (isfinite(happened_on)),
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  check (num_nonnulls(deal_id, account_id) = 1),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade,
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade
);
create index claim_deal on claim (workspace_id, deal_id);
create index claim_account on claim (workspace_id, account_id) where account_id is not null;

create table signal (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  signal text not null,
  answer text not null check (answer in ('for', 'mixed', 'against')),
  by_contact uuid,
  evidence_id uuid not null,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index signal_deal on signal (workspace_id, deal_id);

create table stage_move (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  from_stage text,
  to_stage text not null,
  by_user uuid,
  reason text,
  exception boolean not null default false,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index stage_move_deal on stage_move (workspace_id, deal_id);

create table interaction (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  kind text not null,
  with_contacts uuid[] not null default '{}',
  two_way boolean not null,
  note text not null default '',
  by_user uuid,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index interaction_deal on interaction (workspace_id, deal_id);

create table task (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  kind text not null,
  title text not null,
  owner_id uuid,
  contact_id uuid,
  agreed boolean not null default false,
  due_on date,
  done_on date,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index task_deal on task (workspace_id, deal_id);
create index task_due on task (workspace_id, owner_id, due_on) where done_on is null;

create table flag_dismissal (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  flag text not null,
  subject text,
  reason text not null,
  by_user uuid,
  expires_on date not null,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index flag_dismissal_deal on flag_dismissal (workspace_id, deal_id);

-- The summary of judge(ledger, parameters, as_of) for lists; always equal to a recomputation (qibu verify).
create table standing (
  workspace_id uuid not null,
  deal_id uuid not null,
  as_of date not null,
  verdict text not null,
  p_first real,
  stance text,
  phase text not null,
  evidenced_stage text,
  inflated boolean not null,
  under_control boolean not null,
  indicators_ok smallint not null,
  status text not null,
  flags text[] not null,
  high_flags smallint not null,
  debt real not null,
  risk real not null,
  last_contact_on date,
  move_id text not null,
  move_subject text,
  move_params jsonb not null default '{}',
  move_because text not null default '',
  move_value real not null,
  question_signal text,
  question_gain real,
  question_ask text,
  primary key (workspace_id, deal_id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index standing_by_risk on standing (workspace_id, risk, deal_id);
create index standing_by_contact on standing (workspace_id, last_contact_on, deal_id);
create index standing_stale on standing (workspace_id, as_of);

create table review (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  user_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  note text,
  -- The standing row at that moment.
  snapshot jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index review_deal on review (workspace_id, deal_id, at);

create table saved_view (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  page text not null,
  query text not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id)
);

create table import_job (
  workspace_id uuid not null,
  id uuid not null,
  created_by uuid not null,
  state text not null,
  -- What was uploaded, how it maps, what the dry run and the run found: see import.ts of the contract.
  files jsonb not null default '[]',
  mapping jsonb not null default '{}',
  result jsonb not null default '{}',
  error jsonb,
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  progress_phase text not null default '',
  cancel_asked boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references user_account (workspace_id, id)
);

-- What an import did to each record, for undo: created rows, and the values before for updated ones.
create table import_change (
  workspace_id uuid not null,
  import_id uuid not null,
  entity text not null,
  entity_id uuid not null,
  action text not null check (action in ('created', 'updated')),
  before jsonb,
  version_after integer not null,
  primary key (workspace_id, import_id, entity, entity_id),
  foreign key (workspace_id, import_id) references import_job (workspace_id, id) on delete cascade
);
create index import_change_entity on import_change (workspace_id, entity_id);
