-- The state shown, derived from the three machines by OrderState alone and written with them: lists filter by it.
alter table orders add column state text;
update orders set state = lifecycle;
alter table orders alter column state set not null;
alter table orders
  add column note text,
  -- The refund that is under way: while there is one, nothing else can be done with the order.
  add column refund_id uuid,
  -- [{"at", "event", "actor", "detail"}], only ever appended to: part of the row, so that a change and its entry are one.
  add column timeline jsonb not null default '[]';
-- What is known of the orders from before there was a timeline.
update orders set timeline = jsonb_build_array(jsonb_build_object(
  'at', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'event', 'placed', 'actor', 'guest', 'detail', null));

-- Money given back. Plain for good: its unique constraint is part of the proof that nothing is given back twice.
create table refunds (
  id uuid primary key,
  payment_id uuid not null references payments,
  order_id uuid not null,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  purpose text not null check (purpose in ('refund', 'cancellation')),
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  reason text,
  failure_code text,
  reference text,
  actor text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  -- When reconciliation looks at it next; null once it is settled.
  check_at timestamptz,
  check ((state = 'pending') = (check_at is not null))
);
-- Refunds are whole: a payment has at most one that stands. RefundStore.intend
create unique index refunds_payment on refunds (payment_id) where state <> 'failed';
-- RefundStore.of
create index refunds_order on refunds (order_id, id);
-- RefundStore.claimDue
create index refunds_check_at on refunds (check_at) where check_at is not null;

-- Orders are sent whole as yet. ShipmentStore.of
create table shipments (
  id uuid primary key,
  order_id uuid not null unique,
  carrier text,
  tracking_number text,
  actor text not null,
  created_at timestamptz not null
);

-- ShipmentStore.deliveriesOf
create table deliveries (
  id uuid primary key,
  order_id uuid not null unique,
  actor text not null,
  created_at timestamptz not null
);

-- A cancellation whose refund failed has not come true, and there may be another one.
create table cancellations (
  id uuid primary key,
  order_id uuid not null,
  -- Null where nothing was paid.
  refund_id uuid references refunds,
  reason text,
  actor text not null,
  created_at timestamptz not null
);
-- CancellationStore.of
create index cancellations_order on cancellations (order_id, id);
-- CancellationStore.by
create unique index cancellations_refund on cancellations (refund_id) where refund_id is not null;

-- Why stock changes: what orders do, and what people put right.
alter table stock_history drop constraint stock_history_reason_check;
alter table stock_history add constraint stock_history_reason_check
  check (reason in ('received', 'held', 'released', 'shipped', 'counted', 'damaged', 'lost', 'found', 'returned'));
