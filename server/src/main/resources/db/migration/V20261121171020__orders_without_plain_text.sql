-- Sealed by the migrations 20261121171010 to 20261121171012, which SQL cannot do.
alter table orders drop column email, drop column shipping_address, drop column note;
alter table orders
  alter column email_sealed set not null,
  alter column email_hash set not null,
  alter column address_sealed set not null;
-- OrderStore.list of an e-mail address
create index orders_email on orders (email_hash, created_at, id);
