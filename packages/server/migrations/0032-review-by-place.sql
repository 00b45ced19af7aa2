-- The review also asks who stands before us; so that it is still read from an index alone, the place is in it.
drop index standing_line, standing_seen;
create index standing_line on standing (workspace_id, owner_id, stage)
  include (id, currency, amount_minor, evidenced_stage, risk, team, under_control, inflated, recorded_on, recorded_at,
    due_on, reviewed_at, verdict, flags, place) where open;
create index standing_seen on standing (workspace_id, id)
  include (owner_id, stage, currency, amount_minor, evidenced_stage, risk, team, under_control, inflated, recorded_on,
    recorded_at, due_on, reviewed_at, verdict, flags, place) where open;
