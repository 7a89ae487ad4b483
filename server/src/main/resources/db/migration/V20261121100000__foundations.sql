-- Names that people read are sorted as people expect; everything else is sorted by its bytes (the database's locale is C).
create collation names (provider = icu, locale = 'und');

-- Answers to requests that carried an Idempotency-Key. Plain for good: the primary key is part of the proof of "exactly once".
create table once_keys (
  scope text not null,
  key text not null,
  request_hash bytea not null,
  -- What a phased operation goes on with after a crash; null for one that is whole in one transaction.
  resume_point text,
  lease_process uuid,
  lease_until timestamptz,
  status smallint,
  headers jsonb,
  body bytea,
  -- 0: not encrypted.
  body_key_version smallint not null default 0,
  -- What carries a secret keeps only the id of the thing it made.
  resource text,
  created_at timestamptz not null,
  answered_at timestamptz,
  primary key (scope, key)
);
-- Once.answer: reconciliation finds the key of the order it settles.
create index once_keys_resume_point on once_keys (resume_point) where answered_at is null;
-- Once.forgetOld
create index once_keys_created_at on once_keys (created_at);

-- A restore raises the epoch: transaction ids of another cluster compare with nothing.
create table event_epochs (epoch integer not null);
insert into event_epochs values (1);

create table events (
  position bigint generated always as identity primary key,
  epoch integer not null,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  type text not null,
  aggregate text not null,
  version integer not null,
  body jsonb not null,
  created_at timestamptz not null
);
-- The relay reads in this order.
create index events_order on events (epoch, xid, position);

create table event_cursors (
  subscription text primary key,
  epoch integer not null default 0,
  xid xid8 not null default '0',
  position bigint not null default 0,
  lease_process uuid,
  lease_until timestamptz not null default '-infinity'
);
