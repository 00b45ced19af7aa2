-- Row scope, second wall: "I see my deals and those I am on the team of; a manager sees the subtree; an administrator all."
-- The first wall are the queries themselves. Every transaction sets, as validated literals with SET LOCAL:
--   qibu.workspace  the workspace id
--   qibu.actor      the user id
--   qibu.reach      uuid[] of the users in his reporting line, himself included
--   qibu.all        'on' for administrators
-- Sub-selects make PostgreSQL read each setting once per query, not once per row.

do $$
begin
  if not exists (select from pg_roles where rolname = 'qibu_app') then
    create role qibu_app nologin nosuperuser nobypassrls;
  end if;
  execute format('grant qibu_app to %I', current_user);
  execute format('grant usage on schema %I to qibu_app', current_schema());
end
$$;

-- Plain workspace tables.
alter table user_account enable row level security;
alter table reach enable row level security;
alter table idempotency enable row level security;
alter table product enable row level security;
alter table deal_member enable row level security;
alter table saved_view enable row level security;
alter table credential enable row level security;
alter table session enable row level security;
alter table audit_log enable row level security;
alter table workspace enable row level security;

create policy scope on workspace to qibu_app using (id = (select current_setting('qibu.workspace')::uuid));
create policy scope on user_account to qibu_app using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy scope on reach to qibu_app using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy scope on product to qibu_app using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy scope on deal_member to qibu_app using (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy scope on idempotency to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and user_id = (select current_setting('qibu.actor')::uuid)
);
create policy scope on session to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and user_id = (select current_setting('qibu.actor')::uuid)
);
create policy read on saved_view for select to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (shared or user_id = (select current_setting('qibu.actor')::uuid))
);
create policy write on saved_view to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and user_id = (select current_setting('qibu.actor')::uuid)
);
-- Everyone writes to the audit log under his own name; administrators read it.
create policy read on audit_log for select to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and (select current_setting('qibu.all')) = 'on'
);
create policy write on audit_log for insert to qibu_app with check (
  workspace_id = (select current_setting('qibu.workspace')::uuid) and actor_id = (select current_setting('qibu.actor')::uuid)
);

-- Deals. A hand-over to a colleague outside the own line is allowed, so the check on write is the workspace only.
alter table deal enable row level security;
create policy scope on deal to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or id in (
      select m.deal_id from deal_member m
      where m.workspace_id = (select current_setting('qibu.workspace')::uuid)
        and m.user_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    )
  )
) with check (workspace_id = (select current_setting('qibu.workspace')::uuid));

-- Accounts: mine or my line's, or the customer of a deal I can see. Contacts follow their account.
alter table account enable row level security;
create policy scope on account to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or exists (select from deal d where d.workspace_id = account.workspace_id and d.account_id = account.id)
  )
) with check (workspace_id = (select current_setting('qibu.workspace')::uuid));
alter table contact enable row level security;
create policy scope on contact to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or exists (select from account a where a.workspace_id = contact.workspace_id and a.id = contact.account_id)
  )
);

-- The ledger follows the deal (or the account) it is about, on reading and on writing.
alter table evidence enable row level security;
create policy scope on evidence to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or exists (select from deal d where d.workspace_id = evidence.workspace_id and d.id = evidence.deal_id)
    or exists (select from account a where a.workspace_id = evidence.workspace_id and a.id = evidence.account_id)
  )
);
alter table claim enable row level security;
create policy scope on claim to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or exists (select from deal d where d.workspace_id = claim.workspace_id and d.id = claim.deal_id)
    or exists (select from account a where a.workspace_id = claim.workspace_id and a.id = claim.account_id)
  )
);

do $$
declare name text;
begin
  foreach name in array array['deal_person', 'signal', 'stage_move', 'interaction', 'task', 'flag_dismissal', 'standing', 'review'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy scope on %1$I to qibu_app using (
         workspace_id = (select current_setting(''qibu.workspace'')::uuid)
         and (
           (select current_setting(''qibu.all'')) = ''on''
           or exists (select from deal d where d.workspace_id = %1$I.workspace_id and d.id = %1$I.deal_id)
         )
       )', name);
  end loop;
end
$$;

-- Imports belong to whoever started them; administrators see all.
alter table import_job enable row level security;
create policy scope on import_job to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (created_by = (select current_setting('qibu.actor')::uuid) or (select current_setting('qibu.all')) = 'on')
);
alter table import_change enable row level security;
create policy scope on import_change to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and exists (select from import_job j where j.workspace_id = import_change.workspace_id and j.id = import_change.import_id)
);

grant select on workspace, user_account, reach to qibu_app;
grant update on workspace to qibu_app;
grant insert, update on user_account to qibu_app;
grant insert, delete on reach to qibu_app;
grant select, delete on session to qibu_app;
grant select, insert, update, delete on idempotency, saved_view, deal_member, deal_person, standing to qibu_app;
grant select, insert, update on product, account, contact, deal, task, import_job to qibu_app;
-- Only ever added.
grant select, insert on audit_log, evidence, claim, signal, stage_move, interaction, flag_dismissal, review, import_change to qibu_app;
