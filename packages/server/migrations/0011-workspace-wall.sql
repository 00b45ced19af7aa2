-- Name, currency and rules of a workspace are its administrator's: the database refuses everybody else, too.
create policy administrators on workspace as restrictive for update to qibu_app
  using ((select current_setting('qibu.all')) = 'on');
