-- Whether an account is seen through one of its deals is asked for the rows a list walks. As `exists` the planner answered
-- it for all of them at once, by reading every deal.
alter policy scope on account using (
  workspace_id = (select current_setting('qibu.workspace')::uuid)
  and (
    owner_id = any ((select current_setting('qibu.reach')::uuid[])::uuid[])
    or (select true from deal d where d.workspace_id = account.workspace_id and d.account_id = account.id limit 1)
  )
);
