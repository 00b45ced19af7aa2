-- Names stand in the order of a Chinese dictionary: by pinyin, other scripts after it. See docs/decisions/0025.
create collation if not exists pinyin (provider = icu, locale = 'zh-u-co-pinyin');
drop index standing_by_name, standing_own_name, account_name, contact_name;
create index standing_by_name on standing (workspace_id, open, name collate pinyin, id);
create index standing_own_name on standing (workspace_id, owner_id, open, name collate pinyin, id);
create index account_name on account (workspace_id, name collate pinyin, id) where deleted_at is null;
create index contact_name on contact (workspace_id, name collate pinyin, id) where deleted_at is null;
