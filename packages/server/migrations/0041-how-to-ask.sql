-- How the best question is put to the one who is asked; every deal is judged again.
alter table standing add column question_line text;
update standing set as_of = '0001-01-01';
