-- Whatever a list of products is filtered by stands in the listing, so that every combination of filters is right. States, so that
-- staff read the same table.
alter table listings
  add column state text not null default 'active' check (state in ('draft', 'active', 'archived')),
  -- Those that the product was put into; category_ids has all above them as well.
  add column own_category_ids uuid[] not null default '{}',
  add column supplier_ids uuid[] not null default '{}',
  add column formats text[] not null default '{}',
  -- BCP 47 in lower case.
  add column language text,
  add column year integer,
  -- What a list is sorted by: what nobody has rated counts as 0.
  add column stars integer not null generated always as (coalesce(rating, 0)) stored;

update listings l set
  own_category_ids = array(select category_id from product_categories where product_id = l.product_id order by category_id),
  supplier_ids = array(
    select distinct supplier_id from variants where product_id = l.product_id and supplier_id is not null),
  formats = array(
    select distinct options ->> 'format' from variants where product_id = l.product_id and options ->> 'format' is not null),
  language = lower(attributes ->> 'language'),
  year = cast(attributes ->> 'year' as integer);

alter table listings
  alter column state drop default,
  alter column own_category_ids drop default,
  alter column supplier_ids drop default,
  alter column formats drop default;

drop index listings_by_created, listings_by_title, listings_by_price, listings_by_rating, listings_categories, listings_authors;
-- One keyset index per sort of ListingStore.SELECT.
create index listings_by_created on listings (market, currency, state, created_at, product_id);
create index listings_by_title on listings (market, currency, state, title, product_id);
create index listings_by_price on listings (market, currency, state, lowest_price, product_id);
create index listings_by_rating on listings (market, currency, state, stars, product_id);

-- The words of q. The extension is a trusted one: whoever owns the database may create it. It belongs to the database, not to the
-- store, and so may be somewhere else already.
create extension if not exists pg_trgm with schema public;
do $$
begin
  execute format(
    'create index listings_search on listings using gin (search %I.gin_trgm_ops)',
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'));
end $$;

-- Where a listing stands in the list of one category (of all above it, too), of one author and of one supplier: their ids are the
-- facets. Only changed under the lock of its listing; no foreign key, which would be looked at once for each entry of an import.
create table listing_entries (
  product_id uuid not null,
  market text not null,
  currency text not null,
  facet_id uuid not null,
  state text not null,
  title text collate names not null,
  lowest_price bigint not null,
  created_at timestamptz not null,
  stars integer not null,
  primary key (product_id, market, currency, facet_id)
);

insert into listing_entries (product_id, market, currency, facet_id, state, title, lowest_price, created_at, stars)
select distinct on (product_id, market, currency, facet)
       product_id, market, currency, facet, state, title, lowest_price, created_at, stars
from listings cross join unnest(category_ids || author_ids || supplier_ids) as facet;

-- One keyset index per sort of ListingStore.SELECT_OF_FACET; ListingStore.PER_FACET counts along the first.
create index listing_entries_by_created on listing_entries (facet_id, market, currency, state, created_at, product_id);
create index listing_entries_by_title on listing_entries (facet_id, market, currency, state, title, product_id);
create index listing_entries_by_price on listing_entries (facet_id, market, currency, state, lowest_price, product_id);
create index listing_entries_by_rating on listing_entries (facet_id, market, currency, state, stars, product_id);
