-- Questions somebody does not want to be reminded of that day, on any of their devices.
create table put_off (
  workspace_id uuid not null,
  user_id uuid not null,
  deal_id uuid not null,
  signal text not null,
  on_day date not null,
  primary key (workspace_id, user_id, deal_id, signal),
  foreign key (workspace_id, user_id) references user_account (workspace_id, id) on delete cascade,
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
select follow_deal('put_off', 'kept');
create policy own on put_off as restrictive to qibu_app, qibu_all using (user_id = (select current_setting('qibu.actor')::uuid));
