-- A decision of the review is a task with a kind; taken back at once, it was never one.
alter table task add column decision text;
grant delete on task to qibu_app, qibu_all;
create index task_decision on task (workspace_id, deal_id, happened_on) where decision is not null;
