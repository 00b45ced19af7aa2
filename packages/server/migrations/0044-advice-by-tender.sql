-- Advice between the opening of bids and the award, and without a competitor, is judged anew: every deal is judged again.
update standing set as_of = '0001-01-01';
