-- Editions: copies of the public data under a permanent address, signed. One person asks for one, the workspace's jobs
-- make it, another person approves it, and the jobs sign it with a key that no database holds.

CREATE TABLE file.edition (
  number text PRIMARY KEY CHECK (number ~ '^[0-9]{4}-[0-9]{2}([.][0-9]{1,3})?$'),
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'made', 'approved', 'issued', 'failed')),
  again_of text REFERENCES file.edition,
  as_of date NOT NULL,
  asked_by text NOT NULL CHECK (asked_by <> ''),
  asked_on date NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  facts jsonb,
  approved_by text CHECK (approved_by <> ''),
  approved_at timestamptz,
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (facts IS NOT NULL OR state IN ('asked', 'failed')),
  CHECK (approved_by IS NOT NULL OR state IN ('asked', 'made', 'failed')),
  CONSTRAINT edition_two_people CHECK (approved_by IS NULL OR approved_by <> asked_by OR again_of IS NOT NULL)
);
COMMENT ON COLUMN file.edition.again_of IS
  'The edition that this one is issued instead of: the same lines without those of cases that are gone. Two people have read them already.';
COMMENT ON COLUMN file.edition.facts IS 'Counts, the head of the audit log, and each file with its length and checksum.';
GRANT SELECT, INSERT, UPDATE, DELETE ON file.edition TO vigil_team;

CREATE TABLE open.edition (
  number text PRIMARY KEY,
  as_of date NOT NULL,
  issued_on date NOT NULL,
  facts jsonb NOT NULL,
  sums text NOT NULL,
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  key_id text NOT NULL,
  gone_on date,
  gone_because text CHECK (gone_because IN ('cases', 'whole')),
  cases_gone integer NOT NULL DEFAULT 0,
  replaced_by text,
  CHECK ((gone_on IS NULL) = (gone_because IS NULL))
);
COMMENT ON COLUMN open.edition.gone_because IS 'cases: people in it withdrew, or were taken off the site; whole: it was taken back.';

-- Each line of the files of an edition by itself, so that those of a case can go at once. All of it is made of rows of
-- this schema; what an edition holds that is not issued yet, no address answers.
CREATE TABLE open.edition_part (
  number text NOT NULL,
  file text NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  subject text NOT NULL,
  case_id uuid,
  names text[] NOT NULL,
  stable text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (number, file, place)
);
CREATE INDEX edition_part_case ON open.edition_part (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX edition_part_subject ON open.edition_part (number, file, subject);
COMMENT ON COLUMN open.edition_part.names IS 'The sources and prisons, or the events, that the lines of a case name: source:ID, prison:ID, event:ID.';
COMMENT ON COLUMN open.edition_part.stable IS 'A digest of what does not change with the passing of days, by which two editions are compared.';

CREATE TABLE open.edition_key (
  id text PRIMARY KEY,
  public_key text NOT NULL,
  first_used_on date NOT NULL
);
COMMENT ON TABLE open.edition_key IS 'The public keys by which editions were ever signed (Ed25519, PEM).';

GRANT SELECT ON open.edition, open.edition_part, open.edition_key TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.edition, open.edition_part TO vigil_team;
GRANT SELECT, INSERT ON open.edition_key TO vigil_team;
