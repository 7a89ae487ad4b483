-- How often something that has a name and stands on products' pages (an author, a category, a supplier) got another name, slug or place.
-- Counted by the database itself, with the change: a change that nobody counted would be shown wrong for good.
create table name_changes (number bigint not null);
insert into name_changes values (0);

create view names_now as select number from name_changes;

create function count_name_change() returns trigger language plpgsql as $$
begin
  update name_changes set number = number + 1;
  return null;
end $$;

create trigger authors_named after update on authors for each row
when ((old.name, old.slug) is distinct from (new.name, new.slug)) execute function count_name_change();

create trigger categories_named after update on categories for each row
when ((old.name, old.slug, old.parent_id) is distinct from (new.name, new.slug, new.parent_id)) execute function count_name_change();

create trigger suppliers_named after update on suppliers for each row
when ((old.name, old.slug) is distinct from (new.name, new.slug)) execute function count_name_change();

create view products_on_sale as select id, slug, version from products where state = 'active';

-- What a product's page says, its stock left open, and what it was written of: whoever finds all of that unchanged may show it
-- (docs/decisions/0012). Without a log, since nothing is lost with it: a crash of the database empties it, and readers write it anew.
create unlogged table finished_pages (
  product_id uuid not null,
  currency text not null,
  form text not null,
  version integer not null,
  names bigint not null,
  rating integer,
  rating_count integer not null,
  variants uuid[] not null,
  tags text not null,
  body text not null,
  primary key (product_id, currency)
) with (toast_tuple_target = 8160);
alter table finished_pages alter column body set storage external;

create function drop_finished_page() returns trigger language plpgsql as $$
begin
  delete from finished_pages where product_id = old.id;
  return null;
end $$;

create trigger products_gone after delete on products for each row execute function drop_finished_page();
