-- Search by name. Row-level security lets an index answer only through operators that are proven to leak nothing, and
-- array containment is not among them: as qibu_app every search would read the whole table. These functions therefore
-- run as owner and ask for the same scope themselves, from the same settings; they return ids only, and whoever calls
-- them reads the rows under row-level security again.
-- `meanings`: what the typed text may mean (db/find-text.ts), each with grams that must all, or of which one must, be
-- there, and the text that decides. At most `most` ids.

create function find_deals(meanings jsonb, most integer) returns table (found_id uuid)
language plpgsql stable security definer set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
begin
  return query select distinct f.id from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text)
    cross join lateral (
      (select d.id from deal d where cardinality(m.every) > 0 and d.grams @> m.every
        and position(m.needle in d.search) > 0 and d.workspace_id = here and d.deleted_at is null
        and (everything or d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line))) limit most)
      union all
      (select d.id from deal d where cardinality(m.any_of) > 0 and d.grams && m.any_of
        and position(m.needle in d.search) > 0 and d.workspace_id = here and d.deleted_at is null
        and (everything or d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line))) limit most)) f
    limit most;
end
$$;

create function find_accounts(meanings jsonb, most integer) returns table (found_id uuid)
language plpgsql stable security definer set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
begin
  return query select distinct f.id from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text)
    cross join lateral (
      (select a.id from account a where cardinality(m.every) > 0 and a.grams @> m.every
        and position(m.needle in a.search) > 0 and a.workspace_id = here and a.deleted_at is null
        and (everything or a.owner_id = any (line) or exists (select from deal d where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line))))) limit most)
      union all
      (select a.id from account a where cardinality(m.any_of) > 0 and a.grams && m.any_of
        and position(m.needle in a.search) > 0 and a.workspace_id = here and a.deleted_at is null
        and (everything or a.owner_id = any (line) or exists (select from deal d where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line))))) limit most)) f
    limit most;
end
$$;

create function find_contacts(meanings jsonb, most integer) returns table (found_id uuid)
language plpgsql stable security definer set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
begin
  return query select distinct f.id from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text)
    cross join lateral (
      (select c.id from contact c where cardinality(m.every) > 0 and c.grams @> m.every
        and position(m.needle in c.search) > 0 and c.workspace_id = here and c.deleted_at is null
        and exists (select from account a where a.workspace_id = here and a.id = c.account_id and a.deleted_at is null
          and (everything or a.owner_id = any (line) or exists (select from deal d where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line)))))) limit most)
      union all
      (select c.id from contact c where cardinality(m.any_of) > 0 and c.grams && m.any_of
        and position(m.needle in c.search) > 0 and c.workspace_id = here and c.deleted_at is null
        and exists (select from account a where a.workspace_id = here and a.id = c.account_id and a.deleted_at is null
          and (everything or a.owner_id = any (line) or exists (select from deal d where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line)
          or exists (select from deal_member t where t.workspace_id = here and t.deal_id = d.id and t.user_id = any (line)))))) limit most)) f
    limit most;
end
$$;

revoke all on function find_deals(jsonb, integer), find_accounts(jsonb, integer), find_contacts(jsonb, integer) from public;
grant execute on function find_deals(jsonb, integer), find_accounts(jsonb, integer), find_contacts(jsonb, integer) to qibu_app;
