-- The board's totals for those who see everything: read in the order they are grouped by.
create index deal_stage_totals on deal (workspace_id, stage, currency) include (amount_minor, owner_id, id)
  where outcome = 'open' and deleted_at is null;
