-- People are found by telephone number, typed from its beginning or by its last digits: digits alone, and read backwards.
alter table contact
  add column phone_digits text collate "C" generated always as (nullif(regexp_replace(phone, '\D', '', 'g'), '')) stored,
  add column phone_back text collate "C" generated always as (nullif(reverse(regexp_replace(phone, '\D', '', 'g')), '')) stored;
create index contact_phone on contact (workspace_id, phone_digits) where phone_digits is not null;
create index contact_phone_back on contact (workspace_id, phone_back) where phone_back is not null;
