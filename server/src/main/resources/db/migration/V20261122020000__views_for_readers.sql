-- What a module lets the statements of others read of its tables, for pages that are made of many of them, and what is read of several of
-- its own (see docs/decisions/0010). Nobody writes through them, and nobody locks by them.
create view named_authors as select id, slug, name from authors;

create view named_categories as select id, slug, name, parent_id from categories;

create view named_suppliers as select id, slug, name from suppliers;

-- Of a variant there is a row for each place that keeps some.
create view stock_to_sell as select variant_id, available from stock;

-- With the categories of the product and all above them.
create view product_ratings as select product_id, market, currency, rating, rating_count, category_ids from listings;

-- In every currency that it has a price in.
create view variants_for_sale as
select v.id, v.product_id, p.slug, v.sku, p.title, v.options, p.image, r.currency, r.amount, v.weight_grams,
       p.state = 'active' as active, v.stock_kept
from variants v
join products p on p.id = v.product_id
join prices r on r.variant_id = v.id;

-- The planner never asks for these, and they are most of what is read when the rows of a busy shop are counted anew each minute.
alter table once_keys alter column headers set statistics 0, alter column body set statistics 0;
alter table events alter column body set statistics 0;
alter table orders alter column timeline set statistics 0, alter column email_sealed set statistics 0,
  alter column address_sealed set statistics 0, alter column note_sealed set statistics 0;
alter table carts alter column lines set statistics 0, alter column email_sealed set statistics 0,
  alter column address_sealed set statistics 0, alter column note_sealed set statistics 0;
alter table order_lines alter column options set statistics 0, alter column title set statistics 0;
