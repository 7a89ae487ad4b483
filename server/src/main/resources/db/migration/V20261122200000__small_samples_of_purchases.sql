-- What purchases write grows all day and is found by keys. Yet each minute in which a table grew by a tenth PostgreSQL counts 30,000 rows of it anew,
-- beside the purchases, and for each column. A tenth of the rows says as much about keys.
do $$
declare
  one record;
begin
  for one in
    select c.attrelid::regclass as place, c.attname as name
    from pg_attribute c
    where c.attrelid in ('carts'::regclass, 'cart_tokens'::regclass, 'once_keys'::regclass, 'orders'::regclass, 'order_lines'::regclass,
                         'payments'::regclass, 'events'::regclass, 'stock'::regclass, 'stock_history'::regclass)
      and c.attnum > 0 and not c.attisdropped
      and coalesce(c.attstattarget, -1) < 0
  loop
    execute format('alter table %s alter column %I set statistics 10', one.place, one.name);
  end loop;
end $$;
