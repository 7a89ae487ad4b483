-- What names are looked for in: without accents and capitals, as Words folds them.
alter table suppliers add column search text collate "C" not null
  generated always as (lower(regexp_replace(normalize(name, NFKD), U&'[\0300-\036F]', '', 'g'))) stored;
alter table suppliers add column email_sealed bytea;
-- SupplierStore.page
create index suppliers_by_name on suppliers (name, id);
create index suppliers_by_created on suppliers (created_at, id);
-- CatalogStore.REFERENCES: what of a supplier's there is; their foreign key needs it, too.
create index variants_supplier on variants (supplier_id);
