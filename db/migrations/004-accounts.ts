/**
 * People: accounts, the houses they run, sessions, links of mails, mails that wait, what buyers say of themselves, and
 * the audit log. People live beside the markets and not in one: the same person is the same buyer in each.
 */
import type { Knex } from 'knex';

/**
 * Secrets are never stored: passwords as argon2id, links as SHA-256, refresh tokens not at all (they are reckoned
 * from the session's salt and its turn). The audit log takes rows and never gives them up.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.raw(`
    CREATE TABLE users (
      user_id text PRIMARY KEY,
      email text NOT NULL UNIQUE,
      user_name text NOT NULL,
      user_name_key text NOT NULL UNIQUE,
      password_hash text,
      role text NOT NULL CHECK (role IN ('buyer', 'dealership-manager', 'supplier-manager', 'admin')),
      buyer_id text NOT NULL UNIQUE,
      confirmed_at timestamptz,
      is_active boolean NOT NULL DEFAULT true,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL
    );
    CREATE INDEX users_by_email_prefix ON users (email text_pattern_ops);
    CREATE INDEX users_by_name_prefix ON users (user_name_key text_pattern_ops);

    CREATE TABLE managed_houses (
      market_id text NOT NULL,
      house_type text NOT NULL CHECK (house_type IN ('dealership', 'supplier')),
      house_id text NOT NULL,
      user_id text NOT NULL REFERENCES users,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, house_type, house_id, user_id)
    );
    CREATE INDEX managed_houses_by_user ON managed_houses (user_id);

    CREATE TABLE sessions (
      session_id text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      salt text NOT NULL,
      turn integer NOT NULL,
      turned_at timestamptz NOT NULL,
      user_agent text NOT NULL,
      ip text NOT NULL,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_because text,
      CHECK ((ended_at IS NULL) = (ended_because IS NULL))
    );
    CREATE INDEX sessions_by_user ON sessions (user_id, created_at) WHERE ended_at IS NULL;

    CREATE TABLE email_changes (
      change_id text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      old_email text NOT NULL,
      new_email text NOT NULL,
      started_by text NOT NULL,
      old_confirmed_at timestamptz,
      new_confirmed_at timestamptz,
      earliest_at timestamptz,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_because text
    );
    CREATE UNIQUE INDEX email_changes_open ON email_changes (user_id) WHERE ended_at IS NULL;
    CREATE INDEX email_changes_due ON email_changes (earliest_at) WHERE ended_at IS NULL;

    CREATE TABLE links (
      token_hash text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      purpose text NOT NULL,
      change_id text REFERENCES email_changes,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    );
    CREATE INDEX links_by_user ON links (user_id);

    CREATE TABLE mails (
      mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      to_address text NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      created_at timestamptz NOT NULL,
      next_try_at timestamptz NOT NULL,
      tries integer NOT NULL DEFAULT 0,
      claimed_until timestamptz,
      sent_at timestamptz,
      failed_at timestamptz,
      error text
    );
    CREATE INDEX mails_waiting ON mails (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;

    CREATE TABLE profiles (
      user_id text PRIMARY KEY REFERENCES users,
      full_name text,
      country text,
      city text,
      about text,
      updated_at timestamptz NOT NULL
    );

    CREATE TABLE watched_models (
      market_id text NOT NULL,
      user_id text NOT NULL REFERENCES users,
      model_id text NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (market_id, user_id, model_id)
    );

    CREATE TABLE audit (
      audit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      by text NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      market_id text,
      seq bigint,
      before json,
      after json,
      request_id text
    );
    CREATE UNIQUE INDEX audit_by_seq ON audit (market_id, seq);
    CREATE INDEX audit_by_author ON audit (by, audit_id);
    CREATE INDEX audit_by_subject ON audit (subject_type, subject_id, audit_id);
    CREATE INDEX audit_by_action ON audit (action, audit_id);

    CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the audit log takes rows and never gives them up'; END $$;
    CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept();
  `);
}
