-- The totals of the board by evidenced stage for those who see everything, read in the order they are grouped by.
create index standing_evidenced_totals on standing (workspace_id, evidenced_stage, currency)
  include (amount_minor, owner_id, team, id) where open;
