-- What a deal turned from and to: its outcome with what was learned from it, its amount, its day.
create table deal_turn (
  workspace_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  what text not null,
  before text,
  after text,
  currency text not null,
  reason text,
  cause text,
  competitor text,
  our_price_minor bigint,
  their_price_minor bigint,
  missed_sign text,
  by_user uuid,
  happened_on date not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade
);
create index deal_turn_deal on deal_turn (workspace_id, deal_id);
create index deal_turn_day on deal_turn (workspace_id, recorded_on);
select follow_deal('deal_turn');
-- Deals closed before: what was kept of it.
insert into deal_turn (workspace_id, id, deal_id, what, before, after, currency, reason, happened_on, recorded_on, recorded_at)
select workspace_id, gen_random_uuid(), id, 'outcome', 'open', outcome, currency, outcome_reason, closed_on, closed_on, closed_on
from deal where outcome <> 'open' and closed_on is not null;
