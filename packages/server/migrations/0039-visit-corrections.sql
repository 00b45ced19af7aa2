-- A visit is put right, or taken back, by a row of its own.
alter table interaction add column supersedes uuid, add column retracts boolean not null default false;
create index interaction_supersedes on interaction (workspace_id, supersedes) where supersedes is not null;
