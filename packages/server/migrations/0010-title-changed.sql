-- A person whose post changed counts as changed in the deals he is in. Kept with the deal: whoever sees it judges by it.
alter table deal_person add column title_changed_on date;
