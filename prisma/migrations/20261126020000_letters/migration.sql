-- Letters: whom one can write to, and calls to write for somebody. Published copies are in schema open, and only while
-- the case is published and its consent covers letters.

ALTER TABLE file.addressee ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
COMMENT ON COLUMN file.addressee.version IS 'One more with every change: a call to write names the version that two people have read.';
ALTER TABLE open.addressee ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE open.case ADD COLUMN takes_letters boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN open.case.takes_letters IS 'Whether a consent that stands covers letters.';
UPDATE open.case SET takes_letters = file.has_consent(id, 'letters');

CREATE TABLE file.letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  case_id uuid NOT NULL REFERENCES file.case,
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL CHECK (version > 0),
  published_version integer,
  sent integer NOT NULL DEFAULT 0 CHECK (sent >= 0),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE file.letter IS 'Calls to write a letter for somebody.';
COMMENT ON COLUMN file.letter.sent IS 'How many letters people say that they sent: nothing else is known of them.';
CREATE INDEX letter_case ON file.letter (case_id);

CREATE TABLE file.letter_version (
  letter_id uuid NOT NULL REFERENCES file.letter ON DELETE CASCADE,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text NOT NULL CHECK (author <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  published_by text CHECK (published_by <> ''),
  published_at timestamptz,
  PRIMARY KEY (letter_id, version),
  CHECK ((published_by IS NULL) = (published_at IS NULL)),
  CONSTRAINT letter_two_people CHECK (published_by IS NULL OR published_by <> author)
);
ALTER TABLE file.letter ADD FOREIGN KEY (id, version) REFERENCES file.letter_version (letter_id, version)
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE file.letter ADD FOREIGN KEY (id, published_version) REFERENCES file.letter_version (letter_id, version)
  DEFERRABLE INITIALLY DEFERRED;
GRANT SELECT, INSERT, UPDATE ON file.letter, file.letter_version TO vigil_team;

-- What a letter says of somebody goes with what the case says of them.
CREATE FUNCTION file.erase_letters() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.letter WHERE case_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER erase_letters AFTER UPDATE OF erased_at ON file.case FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.erase_letters();

CREATE TABLE open.letter (
  slug text PRIMARY KEY,
  case_id uuid NOT NULL,
  demonstration boolean NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  deadline date NOT NULL,
  addressees jsonb NOT NULL,
  sent integer NOT NULL,
  published_at timestamptz NOT NULL
);
CREATE INDEX letter_case ON open.letter (case_id);
COMMENT ON COLUMN open.letter.case_id IS
  'No foreign key: a case that changes is written anew. A letter whose case went, or takes none any more, goes with that.';
COMMENT ON COLUMN open.letter.addressees IS 'Their versions by id, as two people have read them: another version is another address.';
GRANT SELECT ON open.letter TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.letter TO vigil_team;
