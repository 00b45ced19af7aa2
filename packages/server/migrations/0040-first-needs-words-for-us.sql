-- Who may be called first choice is judged more strictly: every deal is judged again.
update standing set as_of = '0001-01-01';
