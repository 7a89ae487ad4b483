-- What staff changed; append-only. Plain until retention comes: then it becomes the first partition.
create table audit (
  id uuid primary key,
  at timestamptz not null,
  -- A user's id as it is shown.
  actor text not null,
  role text not null,
  act text not null,
  -- The id of what was changed, as it is shown.
  target text not null,
  -- Without personal data.
  before jsonb,
  after jsonb,
  request_id text not null
);
-- AuditStore.page
create index audit_target on audit (target, id);
create index audit_actor on audit (actor, id);
