-- Guards a table whose rows belong to a deal, in one line of the step that creates it:
--   select follow_deal('tender_bid');            rows are only ever added
--   select follow_deal('tender_task', 'kept');   rows are changed and deleted too
-- The table has workspace_id and deal_id. Rows are seen and written by whoever sees their deal.
create function follow_deal(name regclass, kind text default 'added') returns void language plpgsql as $$
declare rights text := case kind when 'added' then 'select, insert' when 'kept' then 'select, insert, update, delete' end;
begin
  if rights is null then raise exception 'follow_deal: rows are added or kept, not %', kind; end if;
  execute format('alter table %s enable row level security', name);
  execute format('grant %s on %s to qibu_app, qibu_all', rights, name);
  execute format(
    'create policy scope on %1$s to qibu_app using (
       workspace_id = (select current_setting(''qibu.workspace'')::uuid)
       and exists (select from deal d where d.workspace_id = %1$s.workspace_id and d.id = %1$s.deal_id)
     )', name);
  execute format(
    'create policy everything on %s to qibu_all using (workspace_id = (select current_setting(''qibu.workspace'')::uuid))', name);
end
$$;
