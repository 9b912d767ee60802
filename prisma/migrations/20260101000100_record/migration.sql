-- What volunteers record. Vague dates are EDTF level 1 text; their bounds are derived and stored only in open.

CREATE TABLE file.import_batch (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  trusted boolean NOT NULL,
  actor text NOT NULL,
  digest text NOT NULL,
  counts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN file.import_batch.trusted IS 'An operator''s import with --trust: claim statuses are kept as given.';
COMMENT ON COLUMN file.import_batch.digest IS 'sha256 of the files, hexadecimal.';
COMMENT ON COLUMN file.import_batch.counts IS 'Rows written per kind, for instance {"cases": 12}.';

CREATE TABLE file.source (
  id text PRIMARY KEY CHECK (id <> ''),
  title text NOT NULL CHECK (title <> ''),
  publisher text,
  kind text,
  published text,
  language text,
  url text,
  reliability text NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  confidential boolean NOT NULL DEFAULT false,
  note text
);
COMMENT ON COLUMN file.source.published IS 'EDTF; null if not known.';
COMMENT ON COLUMN file.source.confidential IS 'A person: published only as a confidential source with its reliability.';

CREATE TABLE file.prison (
  id text PRIMARY KEY CHECK (id <> ''),
  name text NOT NULL CHECK (name <> ''),
  name_native text,
  other_names text[] NOT NULL DEFAULT '{}',
  city text NOT NULL,
  province text NOT NULL,
  country text NOT NULL,
  latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  location_precision text NOT NULL CHECK (location_precision IN ('site', 'city')),
  holds text
);
COMMENT ON COLUMN file.prison.location_precision IS 'city: the coordinates are the centre of the town and not the building.';

CREATE TABLE file.figure (
  id text PRIMARY KEY CHECK (id <> ''),
  what text NOT NULL CHECK (what <> ''),
  value double precision NOT NULL,
  unit text NOT NULL,
  from_edtf text,
  to_edtf text,
  source_id text NOT NULL REFERENCES file.source,
  note text
);
COMMENT ON TABLE file.figure IS 'Numbers that a source gives about people who are not cases here.';

CREATE TABLE file.addressee (
  id text PRIMARY KEY CHECK (id <> ''),
  office text NOT NULL CHECK (office <> ''),
  name text NOT NULL,
  address text,
  email text,
  copies_to text[] NOT NULL DEFAULT '{}',
  valid_from text,
  valid_to text,
  source_id text REFERENCES file.source
);
COMMENT ON COLUMN file.addressee.valid_from IS 'EDTF; null is not known. valid_to likewise.';

CREATE TABLE file.case (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_latin text NOT NULL CHECK (name_latin <> ''),
  name_native text,
  sex text CHECK (sex IN ('female', 'male', 'other')),
  nationalities text[] NOT NULL DEFAULT '{}',
  occupation text[] NOT NULL DEFAULT '{}',
  groups text[] NOT NULL DEFAULT '{}',
  home_place text,
  birth_date text,
  summary text,
  summary_from date,
  publication text NOT NULL DEFAULT 'team' CHECK (publication IN ('public', 'team')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  batch_id uuid REFERENCES file.import_batch,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN file.case.slug IS 'The case_id of the exchange files.';
COMMENT ON COLUMN file.case.birth_date IS 'EDTF; null if not known.';
COMMENT ON COLUMN file.case.summary_from IS 'The summary was written with knowledge of that day: not shown for earlier days.';
COMMENT ON COLUMN file.case.publication IS 'A wish; file.is_cleared says whether consent carries it.';
COMMENT ON COLUMN file.case.version IS 'Checked in the UPDATE, so that nobody overwrites what they have not read.';

CREATE TABLE file.case_name (
  case_id uuid NOT NULL REFERENCES file.case,
  position smallint NOT NULL CHECK (position >= 0),
  name text NOT NULL CHECK (name <> ''),
  PRIMARY KEY (case_id, position)
);
COMMENT ON TABLE file.case_name IS 'Other names and spellings, in the order given.';

CREATE TABLE file.consent (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES file.case,
  basis text CHECK (basis IN ('person', 'family', 'lawyer', 'already_public')),
  given_by text,
  given_on date,
  scopes text[] NOT NULL DEFAULT '{site}' CHECK (scopes <@ ARRAY['site', 'editions', 'letters', 'photo']),
  harm_assessed_by text,
  withdrawn_on date,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX consent_case ON file.consent (case_id);
COMMENT ON TABLE file.consent IS 'Counts only with basis, given_by and given_on, and until withdrawn_on is set.';

CREATE FUNCTION file.is_cleared(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM file.case c JOIN file.consent given ON given.case_id = c.id
    WHERE c.id = of_case AND c.publication = 'public'
      AND given.basis IS NOT NULL AND given.given_by IS NOT NULL AND given.given_on IS NOT NULL
      AND given.withdrawn_on IS NULL AND 'site' = ANY (given.scopes)
      AND NOT EXISTS (
        SELECT FROM file.consent gone WHERE gone.case_id = c.id AND gone.withdrawn_on >= given.given_on
      )
  )
$$;
COMMENT ON FUNCTION file.is_cleared(uuid) IS
  'Whether a case may be public: it is meant to be, and a consent for the site stands that no withdrawal follows.';

CREATE TABLE file.event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES file.case,
  -- A pattern and not the list: a new type is a new file in lib/domain/events and needs no migration.
  type text NOT NULL CHECK (type ~ '^[a-z]+(_[a-z]+)*$'),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX event_case ON file.event (case_id);
COMMENT ON COLUMN file.event.version IS 'The current version, which exists in event_version when the transaction ends.';

CREATE TABLE file.event_version (
  event_id uuid NOT NULL REFERENCES file.event,
  version integer NOT NULL CHECK (version > 0),
  date_edtf text NOT NULL CHECK (date_edtf <> ''),
  end_edtf text CHECK (end_edtf <> ''),
  typed text,
  calendar text NOT NULL DEFAULT 'gregorian' CHECK (calendar IN ('gregorian', 'solar_hijri')),
  prison_id text REFERENCES file.prison,
  from_prison_id text REFERENCES file.prison,
  details jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(details) = 'object'),
  claim_status text NOT NULL CHECK (claim_status IN ('proposed', 'verified', 'disputed', 'retracted')),
  credibility smallint NOT NULL DEFAULT 3 CHECK (credibility BETWEEN 1 AND 6),
  audience text NOT NULL DEFAULT 'team' CHECK (audience IN ('public', 'researcher', 'team', 'restricted')),
  locator text,
  note text,
  author text NOT NULL CHECK (author <> ''),
  verifier text,
  batch_id uuid REFERENCES file.import_batch,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (event_id, version)
);
CREATE INDEX event_version_batch ON file.event_version (batch_id);
COMMENT ON COLUMN file.event_version.date_edtf IS 'EDTF level 1. end_edtf likewise: null is not recorded, .. is still going on.';
COMMENT ON COLUMN file.event_version.typed IS 'What the volunteer typed, in calendar; null if it was EDTF.';
COMMENT ON COLUMN file.event_version.author IS 'Who wrote this content; kept when only claim status or audience change.';
COMMENT ON COLUMN file.event_version.batch_id IS 'The import that this content came with.';

ALTER TABLE file.event ADD CONSTRAINT event_current_version
  FOREIGN KEY (id, version) REFERENCES file.event_version (event_id, version) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE file.event_source (
  event_id uuid NOT NULL,
  version integer NOT NULL,
  source_id text NOT NULL REFERENCES file.source,
  PRIMARY KEY (event_id, version, source_id),
  FOREIGN KEY (event_id, version) REFERENCES file.event_version
);
CREATE INDEX event_source_source ON file.event_source (source_id);

CREATE TABLE file.rule (
  id text PRIMARY KEY CHECK (id ~ '^U[0-9]{2}$'),
  name text NOT NULL,
  holds_when text NOT NULL,
  tiers jsonb NOT NULL CHECK (jsonb_typeof(tiers) = 'array'),
  settings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
  basis text NOT NULL,
  kind text NOT NULL,
  public boolean NOT NULL,
  enabled boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE file.rule IS 'Urgency rules as data; columns are those of ruleSchema in lib/domain/rules/rule.ts.';

CREATE TABLE file.instance (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  demonstration boolean NOT NULL
);
INSERT INTO file.instance (demonstration) VALUES (false);
COMMENT ON TABLE file.instance IS 'One row: whether this database is marked as a demonstration.';
