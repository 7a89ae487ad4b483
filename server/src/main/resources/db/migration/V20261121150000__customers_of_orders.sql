-- Who had signed in to buy it; null for a guest. The account may be gone: an order outlives it.
alter table orders add column customer_id uuid;
