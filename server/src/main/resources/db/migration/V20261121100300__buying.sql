create table carts (
  id uuid primary key,
  currency char(3) not null,
  state text not null check (state in ('open', 'ordered')),
  -- The order that closed it; kept while that order lives.
  order_id uuid,
  email text,
  shipping_address jsonb,
  shipping_method text,
  -- [{"id", "variant", "quantity"}]: part of the row, so that one statement locks the cart and reads what is in it.
  lines jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'ordered') = (order_id is not null))
);

create table cart_tokens (
  -- SHA-256 of the token.
  digest bytea primary key,
  cart_id uuid not null references carts on delete cascade,
  created_at timestamptz not null
);
create index cart_tokens_cart on cart_tokens (cart_id);

create table orders (
  id uuid primary key,
  number text not null unique,
  cart_id uuid not null references carts,
  -- The three machines; the state shown is derived from them.
  lifecycle text not null check (lifecycle in ('pending', 'confirmed', 'completed', 'cancelled')),
  payment_status text not null,
  fulfilment text not null,
  currency char(3) not null,
  email text not null,
  shipping_address jsonb not null,
  shipping_method text not null,
  subtotal bigint not null,
  discount bigint not null,
  shipping bigint not null,
  tax bigint not null,
  total bigint not null,
  version integer not null default 1,
  created_at timestamptz not null,
  -- When reconciliation looks at it next; null once it is settled.
  check_at timestamptz,
  check (subtotal - discount + shipping + tax = total),
  check (total >= 0),
  check ((lifecycle = 'pending') = (check_at is not null))
);
-- OrderStore.claimUnsettled
create index orders_check_at on orders (check_at) where check_at is not null;
-- One living order per cart.
create unique index orders_cart on orders (cart_id) where lifecycle <> 'cancelled';

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders,
  position smallint not null,
  variant_id uuid not null,
  product_id uuid not null,
  sku text not null,
  title text not null,
  options jsonb not null,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null,
  total bigint not null,
  check (unit_price * quantity = total),
  unique (order_id, position)
);

create table payments (
  id uuid primary key,
  order_id uuid not null,
  provider text not null,
  state text not null check (state in ('intended', 'requires_action', 'processing', 'captured', 'failed', 'voided')),
  currency char(3) not null,
  amount bigint not null check (amount >= 0),
  token text not null,
  action_url text,
  failure_code text,
  reference text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (order_id)
);
