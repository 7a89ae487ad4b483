alter table products
  add column seo_title text,
  add column seo_description text,
  -- Thirteen digits without hyphens; the older form with ten is derived from it.
  add column isbn13 text check (isbn13 ~ '^97[89][0-9]{10}$'),
  add column publisher_id uuid references suppliers;
-- Deleting a supplier looks for what refers to it (CatalogStore.REFERENCES), as do the foreign keys.
create index products_publisher on products (publisher_id) where publisher_id is not null;

-- Checked at the end of each statement, so that variants can exchange their SKUs.
alter table variants
  add column barcode text,
  drop constraint variants_sku_key,
  add constraint variants_sku_key unique (sku) deferrable initially immediate;
-- It is the stock alone that this says, whether or not it is kept: whoever asks looks at stock_kept first.
update variants set in_stock = false where not stock_kept;

-- What was ordered stays: CatalogStore.DROP_VARIANTS fails then, and OrderStore.REFERENCES says why.
alter table order_lines add foreign key (variant_id) references variants;
create index order_lines_variant on order_lines (variant_id);

-- A variant that is dropped takes its stock along, which is none: of stock that ever moved there is a history, and that stays.
alter table stock
  drop constraint stock_variant_id_fkey,
  add constraint stock_variant_id_fkey foreign key (variant_id) references variants on delete cascade;
alter table stock_items
  drop constraint stock_items_variant_id_fkey,
  add constraint stock_items_variant_id_fkey foreign key (variant_id) references variants on delete cascade,
  drop constraint stock_items_product_id_fkey,
  add constraint stock_items_product_id_fkey foreign key (product_id) references products on delete cascade;
