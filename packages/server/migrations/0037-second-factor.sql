-- A password somebody else chose is changed at the next sign-in.
alter table credential add column must_change boolean not null default false;

-- Since when everybody must have a second factor; null = each as they like.
alter table workspace add column second_factor_since timestamptz;

create table second_factor (
  workspace_id uuid not null,
  user_id uuid not null,
  -- Encrypted with a key drawn from the secret of the data folder.
  sealed_secret bytea not null,
  -- Null until a first code has shown that the app has the secret.
  confirmed_at timestamptz,
  -- The step of the last code used: each code counts once.
  last_step bigint not null default 0,
  -- Keyed hashes of the recovery codes not used yet.
  recovery text[] not null default '{}',
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete cascade
);
alter table second_factor enable row level security;
create policy scope on second_factor to qibu_app, qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
-- Whether somebody has one; never what it is.
grant select (workspace_id, user_id, confirmed_at) on second_factor to qibu_app, qibu_all;

-- A link by which a person chooses a password; one at a time, used once.
create table invitation (
  workspace_id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, user_id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete cascade
);
alter table invitation enable row level security;
create policy scope on invitation to qibu_app, qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
grant select (workspace_id, user_id, expires_at) on invitation to qibu_app, qibu_all;
