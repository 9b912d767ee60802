-- Accounts, sessions, invitations: as little about a person as signing in needs. No e-mail, no address, no device.

CREATE TABLE file.account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  alias text NOT NULL CHECK (char_length(alias) BETWEEN 3 AND 32),
  alias_key text NOT NULL UNIQUE,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  role text NOT NULL CHECK (role IN ('researcher', 'volunteer', 'reviewer', 'administrator')),
  locale text NOT NULL DEFAULT 'en' CHECK (locale ~ '^[a-z]{2}$'),
  totp_secret bytea,
  totp_candidate bytea,
  totp_step bigint,
  locked_at timestamptz,
  demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE file.account IS 'Never deleted: history names its author by this id. The alias is what one signs in with and what colleagues see.';
COMMENT ON COLUMN file.account.alias_key IS 'The alias folded (NFKC, lower case), so that no two read the same.';
COMMENT ON COLUMN file.account.totp_secret IS 'Encrypted, as lib/db/field-cipher.ts says; null until it is set up.';
COMMENT ON COLUMN file.account.totp_candidate IS 'Encrypted: a secret that was shown and not yet confirmed by a code of it.';
COMMENT ON COLUMN file.account.totp_step IS 'The last time step whose code was taken: no code of it or of an earlier one is taken again.';
COMMENT ON COLUMN file.account.demonstration IS 'Its password is printed for whoever asks: only in a database marked as a demonstration.';

CREATE TABLE file.session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES file.account,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX ON file.session (account_id) WHERE ended_at IS NULL;
COMMENT ON COLUMN file.session.token_hash IS 'sha256 of the opaque token that the cookie carries; the token itself is stored nowhere.';

CREATE TABLE file.invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  role text NOT NULL CHECK (role IN ('researcher', 'volunteer', 'reviewer', 'administrator')),
  invited_by text NOT NULL CHECK (invited_by <> ''),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  withdrawn_at timestamptz,
  account_id uuid UNIQUE REFERENCES file.account
);
COMMENT ON COLUMN file.invitation.account_id IS 'Who accepted it; null until then. An invitation is accepted once.';

CREATE TABLE file.recovery_code (
  account_id uuid NOT NULL REFERENCES file.account,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE file.recovery_code IS 'sha256 of 80 random bits each; a code that is used is deleted.';

CREATE TABLE file.rate_limit (
  key text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE file.rate_limit IS 'Of rate-limiter-flexible: attempts per account (a keyed digest of what was typed) and in all. No addresses.';

-- Sessions end at once where what they rest on changes, whoever changes it and by whatever way.
CREATE FUNCTION file.end_sessions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.session s SET ended_at = clock_timestamp() WHERE s.account_id = NEW.id AND s.ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF password_hash, role, locked_at, totp_secret ON file.account
  FOR EACH ROW WHEN ((OLD.password_hash, OLD.role, OLD.locked_at, OLD.totp_secret)
    IS DISTINCT FROM (NEW.password_hash, NEW.role, NEW.locked_at, NEW.totp_secret))
  EXECUTE FUNCTION file.end_sessions();

CREATE FUNCTION file.refuse_demonstration() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (SELECT i.demonstration FROM file.instance i) THEN
    RAISE EXCEPTION 'a demonstration account is refused: this database is not marked as a demonstration'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_demonstration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_demonstration BEFORE INSERT OR UPDATE OF demonstration ON file.account
  FOR EACH ROW WHEN (NEW.demonstration) EXECUTE FUNCTION file.refuse_demonstration();

GRANT SELECT, INSERT ON file.account TO vigil_team;
GRANT UPDATE (password_hash, role, locale, totp_secret, totp_candidate, totp_step, locked_at) ON file.account TO vigil_team;
GRANT SELECT, INSERT, DELETE ON file.session TO vigil_team;
GRANT UPDATE (last_seen_at, expires_at, second_factor_at, ended_at) ON file.session TO vigil_team;
GRANT SELECT, INSERT ON file.invitation TO vigil_team;
GRANT UPDATE (withdrawn_at, account_id) ON file.invitation TO vigil_team;
GRANT SELECT, INSERT, DELETE ON file.recovery_code TO vigil_team;
GRANT SELECT, INSERT, UPDATE, DELETE ON file.rate_limit TO vigil_team;
