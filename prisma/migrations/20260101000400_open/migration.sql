-- Published copies. Every table has a primary key, so that updates and deletes can be replicated.
-- Removing a row of open.case removes everything about that case.

CREATE TABLE open.source (
  id text PRIMARY KEY,
  title text NOT NULL,
  publisher text,
  kind text,
  published text,
  published_earliest date,
  published_latest date,
  language text,
  url text,
  reliability text NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F'))
);
COMMENT ON COLUMN open.source.published IS 'EDTF; its bounds stand beside it.';

CREATE TABLE open.prison (
  id text PRIMARY KEY,
  name text NOT NULL,
  name_native text,
  other_names text[] NOT NULL,
  city text NOT NULL,
  province text NOT NULL,
  country text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  location_precision text NOT NULL CHECK (location_precision IN ('site', 'city')),
  holds text
);

CREATE TABLE open.figure (
  id text PRIMARY KEY,
  what text NOT NULL,
  value double precision NOT NULL,
  unit text NOT NULL,
  from_edtf text,
  from_earliest date,
  from_latest date,
  to_edtf text,
  to_earliest date,
  to_latest date,
  source_id text NOT NULL REFERENCES open.source DEFERRABLE INITIALLY DEFERRED,
  note text
);

CREATE TABLE open.addressee (
  id text PRIMARY KEY,
  office text NOT NULL,
  name text NOT NULL,
  address text,
  email text,
  copies_to text[] NOT NULL,
  valid_from text,
  valid_to text,
  source_id text REFERENCES open.source DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN open.addressee.valid_from IS 'EDTF; null is not known. valid_to likewise.';

CREATE TABLE open.case (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name_latin text NOT NULL,
  name_native text,
  other_names text[] NOT NULL,
  sex text CHECK (sex IN ('female', 'male', 'other')),
  nationalities text[] NOT NULL,
  occupation text[] NOT NULL,
  groups text[] NOT NULL,
  home_place text,
  summary text,
  summary_from date,
  birth_date text,
  updated_on date NOT NULL,
  consent_on_record boolean NOT NULL
);
COMMENT ON COLUMN open.case.summary_from IS 'The summary was written with knowledge of that day: not shown for earlier days.';
COMMENT ON COLUMN open.case.birth_date IS 'EDTF; null if not known or not published.';
COMMENT ON COLUMN open.case.updated_on IS 'The civil day of the last published change.';

CREATE TABLE open.event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  type text NOT NULL,
  date_edtf text NOT NULL,
  earliest date,
  latest date,
  end_edtf text,
  end_earliest date,
  end_latest date,
  prison_id text REFERENCES open.prison DEFERRABLE INITIALLY DEFERRED,
  from_prison_id text REFERENCES open.prison DEFERRABLE INITIALLY DEFERRED,
  details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
  claim_status text NOT NULL CHECK (claim_status IN ('proposed', 'verified', 'disputed', 'retracted')),
  grade text NOT NULL CHECK (grade ~ '^[A-F][1-6]$'),
  sources text[] NOT NULL,
  note text
);
CREATE INDEX event_case ON open.event (case_id, earliest);
CREATE INDEX event_prison ON open.event (prison_id);
COMMENT ON COLUMN open.event.earliest IS 'First day that date_edtf may stand for, null is open; latest, end_earliest and end_latest likewise.';
COMMENT ON COLUMN open.event.end_edtf IS '.. is still going on (both bounds null); null is not recorded.';
COMMENT ON COLUMN open.event.grade IS 'Admiralty code: reliability of the source and credibility of the claim, as in B3.';

CREATE TABLE open.rule (
  id text PRIMARY KEY,
  name text NOT NULL,
  holds_when text NOT NULL,
  tiers jsonb NOT NULL CHECK (jsonb_typeof(tiers) = 'array'),
  settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
  basis text NOT NULL,
  kind text NOT NULL,
  public boolean NOT NULL,
  enabled boolean NOT NULL
);
COMMENT ON TABLE open.rule IS 'Columns are those of ruleSchema in lib/domain/rules/rule.ts.';

CREATE TABLE open.instance (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  demonstration boolean NOT NULL
);
INSERT INTO open.instance (demonstration) VALUES (false);
COMMENT ON TABLE open.instance IS 'One row: whether what is shown is a demonstration.';

CREATE TABLE open.change (
  seq bigint PRIMARY KEY,
  tags text[] NOT NULL CHECK (cardinality(tags) > 0),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE SEQUENCE open.change_seq OWNED BY open.change.seq;
COMMENT ON TABLE open.change IS
  'Insert tags as the last statement of a publication: seq is set by the trigger, and open_change is notified with it.';
COMMENT ON COLUMN open.change.tags IS 'What readers must forget: case:<slug>, prison:<id>, list, map …';

CREATE FUNCTION open.order_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Without the lock a lower seq could commit after a higher one, and a follower that polls would miss it.
  PERFORM pg_advisory_xact_lock(86730, 2);
  NEW.seq := nextval('open.change_seq');
  PERFORM pg_notify('open_change', NEW.seq::text);
  RETURN NEW;
END $$;
CREATE TRIGGER order_change BEFORE INSERT ON open.change FOR EACH ROW EXECUTE FUNCTION open.order_change();
