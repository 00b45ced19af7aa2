-- Editions of a workspace's parameters, only ever added: a day is judged by the last edition that began by then.
create table parameter_edition (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  from_day date not null,
  overrides jsonb not null,
  by_user uuid,
  at timestamptz not null,
  primary key (workspace_id, id)
);
alter table parameter_edition enable row level security;
grant select on parameter_edition to qibu_app;
grant select, insert on parameter_edition to qibu_all;
create policy scope on parameter_edition for select to qibu_app using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy everything on parameter_edition to qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));

-- What a workspace had changed before editions were kept holds for all its past days.
insert into parameter_edition (workspace_id, id, from_day, overrides, at)
  select id, gen_random_uuid(), '0001-01-01', parameters, created_at from workspace where parameters <> '{}';
-- The edition in force; null while the method's own numbers were never changed.
alter table workspace add column edition_id uuid;
update workspace w set edition_id = (select e.id from parameter_edition e where e.workspace_id = w.id);

-- The edition a review or an outcome was judged by.
alter table review add column edition_id uuid;
alter table deal add column outcome_edition_id uuid;
