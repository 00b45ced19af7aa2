-- Search by name, third version: a line of few people reads its own records once and asks each for the text alone. What
-- leads the index there (grams) follows from the text and costs more to compare than the text itself.

create or replace function find_deals(meanings jsonb, most integer)
returns table (found_id uuid, found_name text, found_place integer)
language plpgsql stable security definer rows 100 set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
  asked constant search_meaning[] := array(
    select row (m.every, m.any_of, m.needle, m.place)::search_meaning
    from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text, place integer));
  few uuid[];
begin
  if not everything and cardinality(line) <= 5 then
    few := array(select d.id from deal d where d.workspace_id = here and d.owner_id = any (line)
      union select t.deal_id from deal_member t where t.workspace_id = here and t.user_id = any (line));
    return query with mine as materialized (
        select d.id, d.name, d.search from deal d
        where d.workspace_id = here and d.id = any (few) and d.deleted_at is null)
      select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
        join mine f on position(m.needle in f.search) > 0
      group by f.id, f.name limit most;
    return;
  end if;
  return query select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
    cross join lateral (
      (select d.id, d.name from deal d
        where cardinality(m.every) > 0 and d.grams @> m.every and position(m.needle in d.search) > 0
        and d.workspace_id = here and d.deleted_at is null
        and (everything or d.owner_id = any (line) or d.team && line) limit most)
      union all
      (select d.id, d.name from deal d
        where cardinality(m.any_of) > 0 and d.grams && m.any_of and position(m.needle in d.search) > 0
        and d.workspace_id = here and d.deleted_at is null
        and (everything or d.owner_id = any (line) or d.team && line) limit most)) f
    group by f.id, f.name limit most;
end
$$;

create or replace function find_accounts(meanings jsonb, most integer)
returns table (found_id uuid, found_name text, found_place integer)
language plpgsql stable security definer rows 100 set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
  asked constant search_meaning[] := array(
    select row (m.every, m.any_of, m.needle, m.place)::search_meaning
    from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text, place integer));
  few uuid[];
begin
  if not everything and cardinality(line) <= 5 then
    few := accounts_of_line(here, line);
    return query with mine as materialized (
        select a.id, a.name, a.search from account a
        where a.workspace_id = here and a.id = any (few) and a.deleted_at is null)
      select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
        join mine f on position(m.needle in f.search) > 0
      group by f.id, f.name limit most;
    return;
  end if;
  return query select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
    cross join lateral (
      (select a.id, a.name from account a
        where cardinality(m.every) > 0 and a.grams @> m.every and position(m.needle in a.search) > 0
        and a.workspace_id = here and a.deleted_at is null
        and (everything or (a.owner_id = any (line) or exists (select from deal d
          where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line) or d.team && line)))) limit most)
      union all
      (select a.id, a.name from account a
        where cardinality(m.any_of) > 0 and a.grams && m.any_of and position(m.needle in a.search) > 0
        and a.workspace_id = here and a.deleted_at is null
        and (everything or (a.owner_id = any (line) or exists (select from deal d
          where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line) or d.team && line)))) limit most)) f
    group by f.id, f.name limit most;
end
$$;

create or replace function find_contacts(meanings jsonb, most integer)
returns table (found_id uuid, found_name text, found_place integer)
language plpgsql stable security definer rows 100 set search_path from current as $$
declare
  here constant uuid := current_setting('qibu.workspace')::uuid;
  everything constant boolean := current_setting('qibu.all') = 'on';
  line constant uuid[] := current_setting('qibu.reach')::uuid[];
  asked constant search_meaning[] := array(
    select row (m.every, m.any_of, m.needle, m.place)::search_meaning
    from jsonb_to_recordset(meanings) as m (every text[], any_of text[], needle text, place integer));
  few uuid[];
begin
  if not everything and cardinality(line) <= 5 then
    few := array(select a.id from account a
      where a.workspace_id = here and a.id = any (accounts_of_line(here, line)) and a.deleted_at is null);
    return query with mine as materialized (
        select c.id, c.name, c.search from contact c
        where c.workspace_id = here and c.account_id = any (few) and c.deleted_at is null)
      select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
        join mine f on position(m.needle in f.search) > 0
      group by f.id, f.name limit most;
    return;
  end if;
  return query select f.id, f.name, min(m.place) from unnest(asked) as m (every, any_of, needle, place)
    cross join lateral (
      (select c.id, c.name from contact c
        where cardinality(m.every) > 0 and c.grams @> m.every and position(m.needle in c.search) > 0
        and c.workspace_id = here and c.deleted_at is null
        and exists (select from account a
          where a.workspace_id = here and a.id = c.account_id and a.deleted_at is null and (everything or (a.owner_id = any (line) or exists (select from deal d
          where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line) or d.team && line))))) limit most)
      union all
      (select c.id, c.name from contact c
        where cardinality(m.any_of) > 0 and c.grams && m.any_of and position(m.needle in c.search) > 0
        and c.workspace_id = here and c.deleted_at is null
        and exists (select from account a
          where a.workspace_id = here and a.id = c.account_id and a.deleted_at is null and (everything or (a.owner_id = any (line) or exists (select from deal d
          where d.workspace_id = here and d.account_id = a.id and (d.owner_id = any (line) or d.team && line))))) limit most)) f
    group by f.id, f.name limit most;
end
$$;
