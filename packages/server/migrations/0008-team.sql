-- Who is on a deal's team also stands on the deal: whether a row may be seen is then decided by that row alone, without a
-- look into another table for each row of each table. Written together with deal_member; `qibu verify` compares them.
alter table deal add column team uuid[] not null default '{}';
update deal d set team = array(
  select m.user_id from deal_member m where m.workspace_id = d.workspace_id and m.deal_id = d.id order by m.user_id)
where exists (select from deal_member m where m.workspace_id = d.workspace_id and m.deal_id = d.id);

drop policy scope on deal;
create policy scope on deal to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    (select current_setting('qibu.all')) = 'on'
    or owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or team && (select current_setting('qibu.reach')::uuid[])
  )
) with check (workspace_id = (select current_setting('qibu.workspace')::uuid));

-- Totals, counts and first cards from an index alone: it must hold all that decides who sees the row.
drop index deal_open;
create index deal_open on deal (workspace_id, owner_id, stage, currency)
  include (id, amount_minor, evidenced_stage, risk, team) where outcome = 'open' and deleted_at is null;
drop index deal_stage_totals;
create index deal_stage_totals on deal (workspace_id, stage, currency) include (amount_minor, owner_id, team, id)
  where outcome = 'open' and deleted_at is null;
