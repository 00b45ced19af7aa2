-- What the weekly review asks of each open deal stands on its summary: when something was last recorded, the earliest day
-- something is due, and when it was last reviewed.
alter table standing
  add column recorded_at timestamptz,
  add column recorded_on date,
  add column due_on date,
  add column reviewed_at timestamptz;
update standing s set
  recorded_at = greatest(
    (select max(e.recorded_at) from evidence e where e.workspace_id = s.workspace_id and e.deal_id = s.id),
    (select max(e.recorded_at) from signal e where e.workspace_id = s.workspace_id and e.deal_id = s.id),
    (select max(e.recorded_at) from stage_move e where e.workspace_id = s.workspace_id and e.deal_id = s.id)),
  recorded_on = greatest(
    (select max(e.recorded_on) from evidence e where e.workspace_id = s.workspace_id and e.deal_id = s.id),
    (select max(e.recorded_on) from signal e where e.workspace_id = s.workspace_id and e.deal_id = s.id),
    (select max(e.recorded_on) from stage_move e where e.workspace_id = s.workspace_id and e.deal_id = s.id)),
  due_on = (select min(t.due_on) from task t where t.workspace_id = s.workspace_id and t.deal_id = s.id and t.done_on is null),
  reviewed_at = (select max(v.at) from review v where v.workspace_id = s.workspace_id and v.deal_id = s.id);
