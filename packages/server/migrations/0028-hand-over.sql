-- What a hand-over moved, so that it can be taken back: deals and customers of one person, their open work, who joined teams.
create table hand_over (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  from_user uuid not null,
  to_user uuid not null,
  -- The person was put out of service in the same step.
  deactivated boolean not null default false,
  deals uuid[] not null default '{}',
  accounts uuid[] not null default '{}',
  -- [{ "id", "from", "to" }]: open tasks and promises.
  work jsonb not null default '[]',
  -- [{ "deal", "user" }]: who joined a team to see the work they got or kept.
  joined jsonb not null default '[]',
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, by_user) references user_account (workspace_id, id) on delete cascade,
  foreign key (workspace_id, from_user) references user_account (workspace_id, id) on delete cascade,
  foreign key (workspace_id, to_user) references user_account (workspace_id, id) on delete cascade
);
alter table hand_over enable row level security;
grant select, insert, update on hand_over to qibu_app, qibu_all;
create policy scope on hand_over to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and by_user = (select current_setting('qibu.actor')::uuid)
);
create policy everything on hand_over to qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create index task_open_owner on task (workspace_id, owner_id, deal_id) where done_on is null;
