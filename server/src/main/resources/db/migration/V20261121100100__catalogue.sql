create table suppliers (
  id uuid primary key,
  slug text not null unique,
  name text collate names not null,
  email text,
  created_at timestamptz not null,
  version integer not null default 1
);

create table authors (
  id uuid primary key,
  slug text not null unique,
  name text collate names not null,
  -- Years; negative before Christ.
  born integer,
  died integer,
  biography text not null default '',
  created_at timestamptz not null,
  version integer not null default 1
);
-- CatalogStore.authors
create index authors_by_name on authors (name, id);

create table categories (
  id uuid primary key,
  slug text not null unique,
  name text collate names not null,
  description text not null default '',
  parent_id uuid references categories,
  position integer not null default 0,
  created_at timestamptz not null,
  version integer not null default 1
);
create index categories_parent on categories (parent_id);

create table products (
  id uuid primary key,
  slug text not null unique,
  type text not null,
  title text collate names not null,
  description text not null default '',
  state text not null check (state in ('draft', 'active', 'archived')),
  attributes jsonb not null default '{}',
  image jsonb,
  created_at timestamptz not null,
  version integer not null default 1
);

create table product_authors (
  product_id uuid not null references products on delete cascade,
  position smallint not null,
  author_id uuid not null references authors,
  primary key (product_id, position),
  unique (product_id, author_id)
);
create index product_authors_author on product_authors (author_id);

create table product_categories (
  product_id uuid not null references products on delete cascade,
  category_id uuid not null references categories,
  primary key (product_id, category_id)
);
create index product_categories_category on product_categories (category_id);

create table variants (
  id uuid primary key,
  product_id uuid not null references products,
  sku text not null unique,
  name text not null,
  position smallint not null,
  options jsonb not null default '{}',
  weight_grams integer not null check (weight_grams >= 0),
  supplier_id uuid references suppliers,
  -- False for what never runs out, such as an e-book.
  stock_kept boolean not null,
  -- The catalogue's copy of "some of it can be had", fed by the inventory when the stock crosses zero.
  in_stock boolean not null,
  version integer not null default 1
);
create index variants_product on variants (product_id, position);

create table prices (
  variant_id uuid not null references variants,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Minor units.
  amount bigint not null check (amount >= 0),
  primary key (variant_id, currency)
);

-- What a listing shows and is sorted and filtered by: one row per active product, market and currency, read without a join.
create table listings (
  product_id uuid not null references products,
  market text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  slug text not null,
  type text not null,
  title text collate names not null,
  image jsonb,
  attributes jsonb not null,
  -- [{"id", "slug", "name"}] in the order of the title page.
  authors jsonb not null,
  author_ids uuid[] not null,
  -- With all categories above.
  category_ids uuid[] not null,
  -- Title and authors as SearchText folds them.
  search text not null,
  lowest_price bigint not null,
  highest_price bigint not null,
  -- Thousandths, so that averages compare exactly; null without a rating.
  rating integer,
  rating_count integer not null default 0,
  -- Those with a price in this currency, and of them those that can be had now. An array, so that two variants of one product that
  -- run out at the same moment change one row one after the other and neither change is lost.
  variant_ids uuid[] not null,
  in_stock_ids uuid[] not null,
  available boolean not null generated always as (cardinality(in_stock_ids) > 0) stored,
  -- Some variant never runs out.
  unlimited boolean not null,
  created_at timestamptz not null,
  primary key (product_id, market, currency)
);
-- One keyset index per sort of ListingStore.page.
create index listings_by_created on listings (market, currency, created_at, product_id);
create index listings_by_title on listings (market, currency, title, product_id);
create index listings_by_price on listings (market, currency, lowest_price, product_id);
create index listings_by_rating on listings (market, currency, coalesce(rating, 0), product_id);
create index listings_categories on listings using gin (category_ids);
create index listings_authors on listings using gin (author_ids);
