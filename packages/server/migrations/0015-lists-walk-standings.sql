-- Lists walk the standing: what they sort, filter and scope by stands there beside the summary, and the row a list shows
-- is kept as it is sent. A standing exists as long as its deal is not in the bin, so no list asks for that.
alter table standing rename column deal_id to id;
alter table standing
  add column owner_id uuid,
  add column team uuid[] not null default '{}',
  add column account_id uuid,
  add column outcome text,
  add column open boolean,
  add column name text,
  add column stage text,
  add column amount_minor bigint,
  add column currency text,
  add column closes_on date,
  add column created_at timestamptz,
  add column updated_at timestamptz,
  -- How an open deal stood a week before as_of; null = to be worked out.
  add column week_ago jsonb;
delete from standing s using deal d where d.workspace_id = s.workspace_id and d.id = s.id and d.deleted_at is not null;
update standing s set
  owner_id = d.owner_id, team = d.team, account_id = d.account_id, outcome = d.outcome, open = d.outcome = 'open',
  name = d.name, stage = d.stage, amount_minor = d.amount_minor, currency = d.currency, closes_on = d.closes_on,
  created_at = d.created_at, updated_at = d.updated_at
from deal d where d.workspace_id = s.workspace_id and d.id = s.id;
alter table standing
  alter column owner_id set not null,
  alter column outcome set not null,
  alter column open set not null,
  alter column name set not null,
  alter column currency set not null,
  alter column created_at set not null,
  alter column updated_at set not null;

-- Who sees a summary is decided by its own row. A hand-over may lead out of the own line, so the check is the workspace.
drop policy scope on standing;
create policy scope on standing to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or team && (select current_setting('qibu.reach')::uuid[])
  )
) with check (workspace_id = (select current_setting('qibu.workspace')::uuid));

create table deal_shown (
  workspace_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  team uuid[] not null default '{}',
  -- The row of a list as JSON, but for the days of silence: those depend on the day of reading.
  shown text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references standing (workspace_id, id) on delete cascade
);
alter table deal_shown enable row level security;
create policy scope on deal_shown to qibu_app using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or team && (select current_setting('qibu.reach')::uuid[])
  )
) with check (workspace_id = (select current_setting('qibu.workspace')::uuid));
create policy everything on deal_shown to qibu_all using (workspace_id = (select current_setting('qibu.workspace')::uuid));
grant select, insert, update, delete on deal_shown to qibu_app, qibu_all;

-- As standing/present-row.ts prints it.
insert into deal_shown (workspace_id, id, owner_id, team, shown)
select d.workspace_id, d.id, d.owner_id, d.team, replace(json_build_object(
    'id', d.id,
    'name', d.name,
    'account', case when d.account_id is not null then json_build_object('id', d.account_id, 'name', coalesce(a.name, '')) end,
    'owner', json_build_object('id', d.owner_id, 'name', o.name),
    'product', p.name,
    'amountMinor', d.amount_minor,
    'currency', d.currency,
    'closesOn', d.closes_on,
    'openedOn', d.opened_on,
    'stage', d.stage,
    'outcome', d.outcome,
    'closedOn', d.closed_on,
    'source', d.source,
    'standing', json_build_object(
      'verdict', s.verdict,
      'pFirst', s.p_first,
      'stance', s.stance,
      'phase', s.phase,
      'evidencedStage', s.evidenced_stage,
      'inflated', s.inflated,
      'underControl', s.under_control,
      'indicatorsOk', s.indicators_ok,
      'status', s.status,
      'flags', to_json(s.flags),
      'highFlags', s.high_flags,
      'debt', s.debt,
      'risk', s.risk,
      'silentDays', null,
      'lastContactOn', s.last_contact_on,
      'move', json_build_object('id', s.move_id, 'subject', s.move_subject, 'subjectName', c.name, 'params', s.move_params)),
    'updatedAt', to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'version', d.version)::text, '"silentDays" : null', '"silentDays":null')
from standing s
join deal d on d.workspace_id = s.workspace_id and d.id = s.id
join user_account o on o.workspace_id = d.workspace_id and o.id = d.owner_id
left join account a on a.workspace_id = d.workspace_id and a.id = d.account_id
left join product p on p.workspace_id = d.workspace_id and p.id = d.product_id
left join contact c on c.workspace_id = d.workspace_id and c.account_id = d.account_id and c.id =
  case when s.move_subject ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then s.move_subject::uuid end;

-- The copies leave the deal, and with them the indexes of its lists.
alter table deal
  drop column risk,
  drop column last_contact_on,
  drop column verdict,
  drop column evidenced_stage,
  drop column inflated,
  drop column under_control,
  drop column flags;
drop index if exists deal_by_amount, deal_by_closes, deal_by_updated, deal_by_created, deal_by_name, deal_by_risk,
  deal_by_contact, deal_cards, deal_evidenced_cards, deal_open, deal_stage_totals, deal_by_verdict, deal_open_risk;

-- From which amount a deal counts among the largest tenth.
create index deal_open_amounts on deal (workspace_id, currency, amount_minor) where outcome = 'open' and deleted_at is null;

-- Each order of a list: over everything, and over one person's own.
create index standing_by_risk on standing (workspace_id, open, risk, id);
create index standing_by_amount on standing (workspace_id, open, amount_minor, id);
create index standing_by_closes on standing (workspace_id, open, closes_on, id);
create index standing_by_updated on standing (workspace_id, open, updated_at, id);
create index standing_by_created on standing (workspace_id, open, created_at, id);
create index standing_by_name on standing (workspace_id, open, name, id);
create index standing_by_contact on standing (workspace_id, open, last_contact_on, id);
create index standing_own_risk on standing (workspace_id, owner_id, open, risk, id);
create index standing_own_amount on standing (workspace_id, owner_id, open, amount_minor, id);
create index standing_own_closes on standing (workspace_id, owner_id, open, closes_on, id);
create index standing_own_updated on standing (workspace_id, owner_id, open, updated_at, id);
create index standing_own_name on standing (workspace_id, owner_id, open, name, id);
create index standing_own_contact on standing (workspace_id, owner_id, open, last_contact_on, id);
create index standing_account on standing (workspace_id, account_id) include (open, amount_minor, currency, owner_id, team);
-- The board: totals from an index alone, the first cards of a column in order.
create index standing_totals on standing (workspace_id, owner_id, stage, currency)
  include (id, amount_minor, evidenced_stage, risk, team) where open;
create index standing_stage_totals on standing (workspace_id, stage, currency)
  include (amount_minor, owner_id, team, id) where open;
create index standing_cards on standing (workspace_id, stage, risk, id) where open;
create index standing_evidenced_cards on standing (workspace_id, evidenced_stage, risk, id) where open;
create index standing_verdict on standing (workspace_id, verdict) where open;
