-- OrderStore.list, by createdAt; OrderStore.latest, OrderStore.sales
create index orders_created on orders (created_at, id);
-- OrderStore.list, by total
create index orders_total on orders (total, id);
-- OrderStore.list of a state; OrderStore.waiting
create index orders_state on orders (state, created_at, id);
-- OrderStore.list of a customer
create index orders_customer on orders (customer_id, created_at, id) where customer_id is not null;
-- OrderStore.list of an e-mail address
create index orders_email on orders (lower(email), created_at, id);
