-- Amounts are compared within one currency. Lists sort and filter by the amount in the workspace's own currency; amounts of
-- other currencies follow, each currency for itself: their key is the currency, then the amount in as many digits as any has.
alter table standing
  add column home_minor bigint,
  add column foreign_key text collate "C";
update standing s set
  home_minor = case when s.currency = w.currency then s.amount_minor end,
  foreign_key = case when s.currency <> w.currency then s.currency || lpad(s.amount_minor::text, 18, '0') end
from workspace w where w.id = s.workspace_id and s.amount_minor is not null;
drop index standing_by_amount, standing_own_amount;
create index standing_by_amount on standing (workspace_id, open, home_minor, id);
create index standing_own_amount on standing (workspace_id, owner_id, open, home_minor, id);
create index standing_by_foreign on standing (workspace_id, open, foreign_key, id) where foreign_key is not null;
create index standing_own_foreign on standing (workspace_id, owner_id, open, foreign_key, id) where foreign_key is not null;
