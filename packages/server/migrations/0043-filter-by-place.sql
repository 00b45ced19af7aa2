-- The filter takes the word that is shown of a deal, which is its place.
drop index standing_verdict;
create index standing_place on standing (workspace_id, place) where open;
