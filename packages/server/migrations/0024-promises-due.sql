-- What the review calls overdue is a promise: the earliest day of an open deal's own work no longer counts.
update standing s set due_on = (select min(t.due_on) from task t
  where t.workspace_id = s.workspace_id and t.deal_id = s.id and t.done_on is null and t.kind <> 'task');
