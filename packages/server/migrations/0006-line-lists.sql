-- What a representative or a manager sees is found by owner: totals, counts and first cards of his line come from this
-- index alone, and so do those of everyone for an administrator. It replaces two that knew only the stage.
create index deal_open on deal (workspace_id, owner_id, stage, currency)
  include (id, amount_minor, evidenced_stage, risk) where outcome = 'open' and deleted_at is null;
drop index deal_totals;
drop index deal_evidenced_totals;

-- Whose customers I see: account and row scope from the index alone.
drop index deal_owner;
create index deal_owner on deal (workspace_id, owner_id) include (id, account_id);

-- Where we are more than unknown is rare enough to be looked up.
create index deal_by_verdict on deal (workspace_id, verdict) where outcome = 'open' and deleted_at is null;
