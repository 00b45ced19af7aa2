-- What the board adds up and what the review sorts by is read from an index alone: for the deals a line owns, and for those
-- it sees through a team.
create index standing_line on standing (workspace_id, owner_id, stage)
  include (id, currency, amount_minor, evidenced_stage, risk, team, under_control, inflated, recorded_on, recorded_at,
    due_on, reviewed_at, verdict, flags) where open;
drop index standing_totals;
create index standing_seen on standing (workspace_id, id)
  include (owner_id, stage, currency, amount_minor, evidenced_stage, risk, team, under_control, inflated, recorded_on,
    recorded_at, due_on, reviewed_at, verdict, flags) where open;
-- How many accounts a line owns is counted in the same way; which of them are in the bin is known there.
create index account_owned on account (workspace_id, owner_id) include (id) where deleted_at is null;
