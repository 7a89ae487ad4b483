-- What names are looked for in: without accents and capitals, as Words folds them.
alter table authors add column search text collate "C" not null
  generated always as (lower(regexp_replace(normalize(name, NFKD), U&'[\0300-\036F]', '', 'g'))) stored;
alter table categories add column search text collate "C" not null
  generated always as (lower(regexp_replace(normalize(name, NFKD), U&'[\0300-\036F]', '', 'g'))) stored;
-- AuthorStore.page
create index authors_by_created on authors (created_at, id);

-- A position is one among siblings now: CategoryStore.END, and CategoryStore.PAGE on its way down.
drop index categories_by_position, categories_parent;
create index categories_by_place on categories (parent_id, position);
