-- Who can sign in. Address and name are sealed by a key that is not in the database; a deleted user's are gone.
create table users (
  id uuid primary key,
  email_sealed bytea,
  -- Keyed: an address can be looked up, not read.
  email_hash bytea unique,
  name_sealed bytea,
  -- PHC string of Argon2id.
  password_hash text,
  role text not null check (role in ('customer', 'catalogue_manager', 'support', 'admin')),
  -- Made for trying the shop out; a production start refuses it.
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  deleted_at timestamptz,
  check ((deleted_at is null) = (email_sealed is not null)),
  check ((deleted_at is null) = (email_hash is not null)),
  check ((deleted_at is null) = (name_sealed is not null)),
  check ((deleted_at is null) = (password_hash is not null)),
  -- What sessions refer to.
  unique (id, role)
);
-- UserStore.page; ids grow with the moment of creation.
create index users_role on users (role, id) where deleted_at is null;

-- A sign-in that has not ended: the end deletes it.
create table sessions (
  id uuid primary key,
  user_id uuid not null,
  -- Kept equal to the user's by the reference: every authenticated request reads this row and no other.
  role text not null,
  -- SHA-256 of a browser's cookie; null for a client with tokens.
  cookie_digest bytea unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (user_id, role) references users (id, role) on update cascade on delete cascade
);
-- SessionStore.endAllOf; the reference to users
create index sessions_user on sessions (user_id);
-- SessionStore.forgetExpired
create index sessions_expires_at on sessions (expires_at);

-- The tokens of a session, each good for one use; the used ones stay to be recognised.
create table refresh_tokens (
  -- SHA-256 of the token.
  digest bytea primary key,
  session_id uuid not null references sessions on delete cascade,
  created_at timestamptz not null,
  used_at timestamptz
);
-- The reference to sessions
create index refresh_tokens_session on refresh_tokens (session_id);
-- SessionStore.forgetUsed
create index refresh_tokens_used_at on refresh_tokens (used_at) where used_at is not null;

-- What access tokens are signed with; the private part is sealed by a key that is not in the database.
create table signing_keys (
  id uuid primary key,
  public_key jsonb not null,
  private_sealed bytea not null,
  created_at timestamptz not null
);
