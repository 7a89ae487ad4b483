-- What readers elsewhere gave a product before it came here: a histogram, so that reviews can add to it.
create table base_ratings (
  product_id uuid primary key references products on delete cascade,
  ones integer not null check (ones >= 0),
  twos integer not null check (twos >= 0),
  threes integer not null check (threes >= 0),
  fours integer not null check (fours >= 0),
  fives integer not null check (fives >= 0)
);

-- Which product a row of an imported file became, and a digest of what was made of it: the same row again changes nothing. What
-- staff has deleted is forgotten, and comes again with the next import.
create table imported_rows (
  mapping text not null,
  key text not null,
  product_id uuid not null references products on delete cascade,
  digest bytea not null,
  job_id uuid not null,
  primary key (mapping, key)
);
-- Deleting a product looks for its rows.
create index imported_rows_product on imported_rows (product_id);
