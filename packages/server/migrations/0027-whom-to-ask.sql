-- Why this person is asked, who is to be introduced by them, and the last thing they said: Today names all three. Which of the
-- five indicators are not settled: lists and Review name them as the deal's page does.
alter table standing add column question_why text;
alter table standing add column question_introduce text;
alter table standing add column question_last text;
alter table standing add column unsettled text[] not null default '{}';
update standing set as_of = '0001-01-01';
update deal_shown set shown = replace(shown, '"indicatorsOk"', '"unsettled":[],"indicatorsOk"');
