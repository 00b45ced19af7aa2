-- What lists sort, filter and search by stands on the record itself, so that one index answers and row-level security
-- is asked once per row.

-- The name folded, with its pinyin and initials: what a search tests after the index has led there (db/grams.ts).
alter table user_account add column search text not null default '';
alter table account add column search text not null default '';
alter table contact add column search text not null default '';
alter table deal add column search text not null default '';
create index user_account_grams on user_account using gin (grams);

-- Copies from the standing, written together with it; `qibu verify` compares them.
alter table deal
  add column risk real not null default 0,
  add column last_contact_on date,
  add column verdict text not null default 'unknown',
  add column evidenced_stage text,
  add column inflated boolean not null default false,
  add column under_control boolean not null default false,
  add column flags text[] not null default '{}';
drop index standing_by_risk;
drop index standing_by_contact;
create index deal_by_risk on deal (workspace_id, risk, id) where deleted_at is null;
create index deal_by_contact on deal (workspace_id, last_contact_on, id) where deleted_at is null;

-- The board: totals of a column from the index alone (owner and id are there for row scope), its first cards in order.
create index deal_totals on deal (workspace_id, stage, currency) include (amount_minor, owner_id, id)
  where outcome = 'open' and deleted_at is null;
create index deal_evidenced_totals on deal (workspace_id, evidenced_stage, currency) include (amount_minor, owner_id, id)
  where outcome = 'open' and deleted_at is null;
create index deal_cards on deal (workspace_id, stage, risk, id) where outcome = 'open' and deleted_at is null;
create index deal_evidenced_cards on deal (workspace_id, evidenced_stage, risk, id)
  where outcome = 'open' and deleted_at is null;

create index account_by_updated on account (workspace_id, updated_at, id) where deleted_at is null;
create index contact_by_updated on contact (workspace_id, updated_at, id) where deleted_at is null;
-- Promises due: by date over everyone.
create index task_open on task (workspace_id, due_on) where done_on is null;
-- A short list of entries not yet sorted in: every search reads it whole.
alter index deal_grams set (gin_pending_list_limit = 512);
alter index account_grams set (gin_pending_list_limit = 512);
alter index contact_grams set (gin_pending_list_limit = 512);
