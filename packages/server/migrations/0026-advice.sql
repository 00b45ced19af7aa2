-- The place that may be said aloud and what to do, as page and lists say them both. Every standing is made again.
alter table standing drop column proven;
alter table standing add column place text not null default 'unknown';
alter table standing add column course text not null default 'ask';
update standing set as_of = '0001-01-01';
update deal_shown set shown = replace(replace(shown, '"proven":false', '"place":"unknown","advice":{"course":"ask","ahead":null,"step":null}'),
  '"proven":true', '"place":"unknown","advice":{"course":"ask","ahead":null,"step":null}');
