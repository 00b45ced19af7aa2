-- Two records that are one: the one that goes leads to the one kept, which is found by the other's name too.
alter table account add column merged_into uuid, add column former_names text[] not null default '{}';
alter table contact add column merged_into uuid, add column former_names text[] not null default '{}';
create table merge (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  entity text not null check (entity in ('account', 'contact')),
  kept uuid not null,
  gone uuid not null,
  -- The kept record as it was, and every row that was moved, so that undoing it restores exactly that.
  before jsonb not null,
  moved jsonb not null,
  version_after integer not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, by_user) references user_account (workspace_id, id) on delete cascade
);
alter table merge enable row level security;
grant select, insert, update on merge to qibu_app, qibu_all;
create policy scope on merge to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and by_user = (select current_setting('qibu.actor')::uuid)
);
create policy everything on merge to qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
