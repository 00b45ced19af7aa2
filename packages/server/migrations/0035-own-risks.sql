-- Risks people add by hand: why, whose, until when, and when they were dealt with.
create table own_risk (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  title text not null,
  why text not null,
  owner uuid,
  weight text not null,
  expires_on date not null,
  closed_on date,
  by_user uuid,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index own_risk_deal on own_risk (workspace_id, deal_id);
select follow_deal('own_risk', 'kept');
