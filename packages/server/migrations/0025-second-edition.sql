-- Whether "first choice" may be said, and the number of risks as shown everywhere. The method's second edition judges every
-- deal anew: all standings are out of date, and until each is made again its row says neither.
alter table standing add column proven boolean not null default false;
alter table standing add column mines smallint not null default 0;
-- How long a talk took and who led it: answers our own log gives.
alter table interaction add column minutes smallint;
alter table interaction add column led text;
update standing set as_of = '0001-01-01';
update deal_shown set shown = replace(shown, '"highFlags"', '"proven":false,"mines":0,"highFlags"');
