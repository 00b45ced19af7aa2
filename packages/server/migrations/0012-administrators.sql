-- Administrators see the whole workspace, and a second role says just that: without the questions asked of everybody
-- else's rows, every statement of theirs is planned and carried out with the workspace alone. qibu_app loses what it knew of
-- them. A later step that grants something, or guards a table, names both roles.
do $$
declare given record;
begin
  if not exists (select from pg_roles where rolname = 'qibu_all') then
    create role qibu_all nologin nosuperuser nobypassrls;
  end if;
  execute format('grant qibu_all to %I', current_user);
  execute format('grant usage on schema %I to qibu_all', current_schema());
  for given in
    select table_name, privilege_type from information_schema.role_table_grants
    where grantee = 'qibu_app' and table_schema = current_schema()
  loop
    execute format('grant %s on %I to qibu_all', given.privilege_type, given.table_name);
  end loop;
end
$$;
grant execute on function find_deals(jsonb, integer), find_accounts(jsonb, integer), find_contacts(jsonb, integer) to qibu_all;

create policy everything on workspace to qibu_all using (id = (select current_setting('qibu.workspace')::uuid));
do $$
declare name text;
begin
  foreach name in array array['user_account', 'reach', 'product', 'deal', 'deal_member', 'account', 'contact', 'evidence', 'claim',
    'deal_person', 'signal', 'stage_move', 'interaction', 'task', 'flag_dismissal', 'standing', 'review', 'import_job', 'import_change']
  loop
    execute format('create policy everything on %I to qibu_all using (workspace_id = (select current_setting(''qibu.workspace'')::uuid))', name);
  end loop;
end
$$;
create policy read_all on audit_log for select to qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy write_own on audit_log for insert to qibu_all with check (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and actor_id = (select current_setting('qibu.actor')::uuid)
);

-- What is a person's own stays so.
alter policy scope on idempotency to qibu_app, qibu_all;
alter policy scope on session to qibu_app, qibu_all;
alter policy read on saved_view to qibu_app, qibu_all;
alter policy write on saved_view to qibu_app, qibu_all;

-- Nobody else is an administrator.
alter policy scope on deal using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or team && (select current_setting('qibu.reach')::uuid[])
  )
);
alter policy scope on account using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or exists (select from deal d where d.workspace_id = account.workspace_id and d.account_id = account.id)
  )
);
alter policy scope on contact using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and exists (select from account a where a.workspace_id = contact.workspace_id and a.id = contact.account_id)
);
alter policy scope on evidence using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    exists (select from deal d where d.workspace_id = evidence.workspace_id and d.id = evidence.deal_id)
    or exists (select from account a where a.workspace_id = evidence.workspace_id and a.id = evidence.account_id)
  )
);
alter policy scope on claim using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    exists (select from deal d where d.workspace_id = claim.workspace_id and d.id = claim.deal_id)
    or exists (select from account a where a.workspace_id = claim.workspace_id and a.id = claim.account_id)
  )
);
do $$
declare name text;
begin
  foreach name in array array['deal_person', 'signal', 'stage_move', 'interaction', 'task', 'flag_dismissal', 'standing', 'review']
  loop
    execute format(
      'alter policy scope on %1$I using (
         workspace_id = (select current_setting(''qibu.workspace'')::uuid)
         and exists (select from deal d where d.workspace_id = %1$I.workspace_id and d.id = %1$I.deal_id)
       )', name);
  end loop;
end
$$;
alter policy scope on import_job using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and created_by = (select current_setting('qibu.actor')::uuid)
);
drop policy read on audit_log;

-- The default order over what is open, from one index: closed deals carry no risk and would all be walked through first.
create index deal_open_risk on deal (workspace_id, risk, id) where outcome = 'open' and deleted_at is null;
-- Search asks a line's contacts for their names: they stand in the index that leads to them.
drop index contact_account;
create index contact_account on contact (workspace_id, account_id) include (id, name, search, deleted_at);
