-- How that is called which stock is kept of: the catalogue's words, told by whoever changes them in the same transaction. Lists of
-- stock are sorted and filtered here.
create table stock_items (
  variant_id uuid primary key references variants,
  product_id uuid not null references products,
  title text collate names not null,
  sku text not null,
  name text not null,
  options jsonb not null
);
insert into stock_items (variant_id, product_id, title, sku, name, options)
select v.id, v.product_id, p.title, v.sku, v.name, v.options
from variants v join products p on p.id = v.product_id
where v.stock_kept;
-- StockListStore.PAGE. There is no index of what is available: every purchase would have to maintain it.
create index stock_items_by_title on stock_items (title, variant_id);
-- StockListStore.PAGE, with a product; StockListStore.FORGET_OTHERS
create index stock_items_product on stock_items (product_id);
-- StockListStore.PAGE, with a SKU
create index stock_items_sku on stock_items (sku);

-- What is kept has a row, even if nobody has received any yet.
insert into stock (variant_id, location_id, on_hand)
select i.variant_id, l.id, 0 from stock_items i cross join locations l where l.slug = 'main'
on conflict do nothing;

alter table stock_history
  drop constraint stock_history_reason_check,
  add constraint stock_history_reason_check
    check (reason in ('received', 'held', 'released', 'shipped', 'counted', 'damaged', 'lost', 'found', 'returned')),
  add column note text,
  -- Of a correction by staff: what it led to.
  add column on_hand_after integer;

create view stock_list as
select i.variant_id, i.product_id, i.title, i.sku, i.name, i.options, s.on_hand, s.reserved, s.available,
       l.id as location_id, l.slug as location_slug, l.name as location_name
from stock_items i
join stock s on s.variant_id = i.variant_id
join locations l on l.id = s.location_id;
