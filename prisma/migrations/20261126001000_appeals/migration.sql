-- Appeals and those who sign them. What visitors send comes in sealed by schema intake and is matched here; published
-- copies are in schema open.

CREATE TABLE file.appeal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL CHECK (version > 0),
  published_version integer,
  takes_signatures boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN file.appeal.demonstration IS 'Of our own writing, with invented signatories: marked as such wherever it shows.';

CREATE TABLE file.appeal_version (
  appeal_id uuid NOT NULL REFERENCES file.appeal,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text NOT NULL CHECK (author <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  published_by text CHECK (published_by <> ''),
  published_at timestamptz,
  PRIMARY KEY (appeal_id, version),
  CHECK ((published_by IS NULL) = (published_at IS NULL)),
  CONSTRAINT appeal_two_people CHECK (published_by IS NULL OR published_by <> author)
);
ALTER TABLE file.appeal ADD FOREIGN KEY (id, version) REFERENCES file.appeal_version (appeal_id, version)
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE file.appeal ADD FOREIGN KEY (id, published_version) REFERENCES file.appeal_version (appeal_id, version)
  DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE file.signature (
  id uuid PRIMARY KEY,
  appeal_id uuid NOT NULL REFERENCES file.appeal,
  version integer NOT NULL,
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  content bytea NOT NULL,
  email bytea,
  email_digest text,
  is_public boolean NOT NULL,
  wants_news boolean NOT NULL DEFAULT false,
  place_in_list integer CHECK (place_in_list > 0),
  received_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  hidden_by text CHECK (hidden_by <> ''),
  FOREIGN KEY (appeal_id, version) REFERENCES file.appeal_version (appeal_id, version)
);
COMMENT ON TABLE file.signature IS 'A row is gone when its signer withdraws, or does not confirm within a week.';
COMMENT ON COLUMN file.signature.content IS 'What the signer wrote, encrypted; what is public of it is copied to schema open.';
COMMENT ON COLUMN file.signature.email_digest IS 'Keyed, so that one address signs an appeal once; the address itself is kept only as long as it is needed.';
COMMENT ON COLUMN file.signature.place_in_list IS 'Signatories whom the campaign names first, in this order.';
CREATE UNIQUE INDEX signature_once ON file.signature (appeal_id, email_digest) WHERE confirmed_at IS NOT NULL;
CREATE INDEX signature_email ON file.signature (email_digest, appeal_id);
CREATE INDEX signature_unconfirmed ON file.signature (received_at) WHERE confirmed_at IS NULL;
CREATE INDEX signature_appeal ON file.signature (appeal_id, received_at DESC, id);

GRANT SELECT, INSERT, UPDATE ON file.appeal, file.appeal_version TO vigil_team;
GRANT SELECT, INSERT, UPDATE, DELETE ON file.signature TO vigil_team;

CREATE TABLE open.appeal (
  slug text PRIMARY KEY,
  demonstration boolean NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  takes_signatures boolean NOT NULL,
  signatures integer NOT NULL DEFAULT 0,
  published_at timestamptz NOT NULL
);
CREATE TABLE open.appeal_version (
  slug text NOT NULL REFERENCES open.appeal ON DELETE CASCADE,
  version integer NOT NULL,
  content jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (slug, version)
);
COMMENT ON TABLE open.appeal_version IS 'Every version that was published, the one in force included.';
CREATE TABLE open.signature (
  id uuid PRIMARY KEY,
  appeal text NOT NULL REFERENCES open.appeal ON DELETE CASCADE,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('person', 'organisation')),
  name text NOT NULL,
  description text,
  place text,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  message text,
  place_in_list integer,
  signed_at timestamptz NOT NULL
);
CREATE INDEX signature_appeal ON open.signature (appeal, place_in_list NULLS LAST, signed_at DESC, id);
GRANT SELECT ON open.appeal, open.appeal_version, open.signature TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.appeal, open.appeal_version, open.signature TO vigil_team;

-- How much visitors send, counted without knowing who: a minute's worth in eight parts, so that nobody waits in line.
CREATE TABLE intake.pace (
  minute timestamptz NOT NULL,
  kind text NOT NULL,
  part smallint NOT NULL,
  taken integer NOT NULL,
  PRIMARY KEY (minute, kind, part)
);

CREATE FUNCTION intake.submit(new_id uuid, new_kind text, new_sealed bytea) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  this_minute timestamptz := date_trunc('minute', now());
  counted integer;
  most integer := CASE new_kind WHEN 'signature' THEN 12000 WHEN 'tip' THEN 600 ELSE 24000 END;
BEGIN
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (this_minute, new_kind, floor(random() * 8), 1)
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = p.taken + 1
  RETURNING taken INTO counted;
  IF counted > most / 8 THEN
    RETURN 'too_many';
  END IF;
  IF counted = 1 THEN
    DELETE FROM intake.pace WHERE minute < this_minute - interval '10 minutes';
  END IF;
  INSERT INTO intake.submission (id, kind, sealed) VALUES (new_id, new_kind, new_sealed) ON CONFLICT (id) DO NOTHING;
  RETURN 'taken';
END $$;
COMMENT ON FUNCTION intake.submit(uuid, text, bytea) IS
  'Takes what a visitor sends, and answers `taken`, or `too_many` where the minute has had its share. Sent again under its id, nothing is taken twice.';
REVOKE ALL ON FUNCTION intake.submit(uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.submit(uuid, text, bytea) TO vigil_intake;

-- Messages to signers.
ALTER TABLE file.mail DROP CONSTRAINT mail_kind_check,
  ADD CONSTRAINT mail_kind_check CHECK (kind IN ('test', 'confirm_signature'));
