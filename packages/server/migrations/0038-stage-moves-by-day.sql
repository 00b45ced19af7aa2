-- The review asks for the moves of the last week.
create index stage_move_day on stage_move (workspace_id, recorded_on);
