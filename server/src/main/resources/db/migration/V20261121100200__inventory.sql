create table locations (
  id uuid primary key,
  slug text not null unique,
  name text collate names not null,
  created_at timestamptz not null
);
-- Where stock goes unless another place is named.
insert into locations (id, slug, name, created_at)
values ('019aa4f0-7c00-7000-8000-000000000001', 'main', 'Main warehouse', '2026-11-21T10:00:00Z');

-- The constraints are the last line of defence against overselling: what is reserved is there.
create table stock (
  variant_id uuid not null references variants,
  location_id uuid not null references locations,
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  available integer generated always as (on_hand - reserved) stored check (available >= 0),
  primary key (variant_id, location_id)
);

-- Append-only: on_hand and reserved always equal the sums of their changes.
create table stock_history (
  id uuid primary key,
  variant_id uuid not null,
  location_id uuid not null,
  on_hand_change integer not null,
  reserved_change integer not null,
  reason text not null check (reason in ('received', 'held', 'released')),
  order_id uuid,
  actor text not null,
  created_at timestamptz not null,
  foreign key (variant_id, location_id) references stock
);
create index stock_history_variant on stock_history (variant_id, location_id, id);
-- InventoryStore.release: what an order holds.
create index stock_history_order on stock_history (order_id) where order_id is not null;
