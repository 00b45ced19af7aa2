-- A manager's people are on the teams of thousands of deals, most of them ended. Which are open is known without a look at each.
alter table deal_member add column open boolean not null default true;
update deal_member m set open = d.outcome = 'open' and d.deleted_at is null
from deal d where d.workspace_id = m.workspace_id and d.id = m.deal_id;
create index deal_member_open on deal_member (workspace_id, user_id, deal_id) where open;
