-- Evidence about its customer is news of a deal too: the day and the instant of the last news know it.
update standing s set
  recorded_at = greatest(s.recorded_at, e.at),
  recorded_on = greatest(s.recorded_on, e.on_day)
from (
  select workspace_id, account_id, max(recorded_at) as at, max(recorded_on) as on_day
  from evidence where account_id is not null group by workspace_id, account_id
) e
where e.workspace_id = s.workspace_id and e.account_id = s.account_id;
