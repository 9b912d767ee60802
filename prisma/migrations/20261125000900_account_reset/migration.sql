-- Links by which somebody comes back in who lost a password or the phone with their second factor.

CREATE TABLE file.account_reset (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES file.account,
  covers text NOT NULL CHECK (covers IN ('password', 'second_factor', 'both')),
  issued_by text NOT NULL CHECK (issued_by <> ''),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  used_at timestamptz,
  withdrawn_at timestamptz,
  noted_at timestamptz,
  CONSTRAINT account_reset_by_another CHECK (issued_by <> account_id::text),
  CONSTRAINT account_reset_one_end CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);
COMMENT ON TABLE file.account_reset IS 'Used once, by whoever bears the link; nobody makes one for themselves.';
COMMENT ON COLUMN file.account_reset.covers IS 'A link for one of the two asks for the other: alone it opens nothing.';
COMMENT ON COLUMN file.account_reset.noted_at IS 'When the owner of the account said that they know of it; told at every page until then.';
CREATE UNIQUE INDEX account_reset_open ON file.account_reset (account_id)
  WHERE used_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX account_reset_untold ON file.account_reset (account_id) WHERE noted_at IS NULL;

-- A link is void as soon as what it would change was changed by another way, or the account was locked.
CREATE FUNCTION file.void_resets() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.account_reset r SET withdrawn_at = clock_timestamp()
  WHERE r.account_id = NEW.id AND r.used_at IS NULL AND r.withdrawn_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER void_resets AFTER UPDATE OF password_hash, role, locked_at, totp_secret ON file.account
  FOR EACH ROW WHEN ((OLD.password_hash, OLD.role, OLD.locked_at, OLD.totp_secret)
    IS DISTINCT FROM (NEW.password_hash, NEW.role, NEW.locked_at, NEW.totp_secret))
  EXECUTE FUNCTION file.void_resets();

GRANT SELECT, INSERT ON file.account_reset TO vigil_team;
GRANT UPDATE (used_at, withdrawn_at, noted_at) ON file.account_reset TO vigil_team;
