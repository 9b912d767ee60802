-- What happens at a prison and concerns everybody held there (rule U04), recorded once, with the discipline of events:
-- append-only versions, two people per fact, sources.

CREATE TABLE file.prison_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_id text NOT NULL REFERENCES file.prison,
  kind text NOT NULL CHECK (kind IN ('fire', 'strike', 'riot', 'epidemic', 'evacuation')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX prison_event_prison ON file.prison_event (prison_id);
COMMENT ON COLUMN file.prison_event.version IS
  'The current version, which exists in prison_event_version when the transaction ends.';

CREATE TABLE file.prison_event_version (
  event_id uuid NOT NULL REFERENCES file.prison_event,
  version integer NOT NULL CHECK (version > 0),
  date_edtf text NOT NULL CHECK (date_edtf <> ''),
  end_edtf text CHECK (end_edtf <> ''),
  typed text,
  calendar text NOT NULL DEFAULT 'gregorian' CHECK (calendar IN ('gregorian', 'solar_hijri')),
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
CREATE INDEX prison_event_version_batch ON file.prison_event_version (batch_id);
COMMENT ON COLUMN file.prison_event_version.date_edtf IS
  'EDTF level 1. end_edtf likewise: null is not recorded, .. is still going on.';
COMMENT ON COLUMN file.prison_event_version.author IS
  'Who wrote this content; kept when only claim status or audience change.';

ALTER TABLE file.prison_event ADD CONSTRAINT prison_event_current_version
  FOREIGN KEY (id, version) REFERENCES file.prison_event_version (event_id, version) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE file.prison_event_source (
  event_id uuid NOT NULL,
  version integer NOT NULL,
  source_id text NOT NULL REFERENCES file.source,
  PRIMARY KEY (event_id, version, source_id),
  FOREIGN KEY (event_id, version) REFERENCES file.prison_event_version
);
CREATE INDEX prison_event_source_source ON file.prison_event_source (source_id);

CREATE FUNCTION file.check_prison_event_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  previous file.prison_event_version;
BEGIN
  SELECT * INTO previous FROM file.prison_event_version v WHERE v.event_id = NEW.event_id
    ORDER BY v.version DESC LIMIT 1;
  IF NEW.version <> coalesce(previous.version, 0) + 1 THEN
    RAISE EXCEPTION 'version % of prison event % does not follow version %', NEW.version, NEW.event_id,
      coalesce(previous.version, 0) USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.claim_status <> 'verified'
    OR EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NEW;
  END IF;
  -- Whoever verifies adds a version of the same content: an edit cannot be verified in the same breath.
  IF NEW.verifier IS NULL OR NEW.verifier = NEW.author
    OR (NEW.author, NEW.date_edtf, NEW.end_edtf, NEW.credibility, NEW.locator, NEW.note)
      IS DISTINCT FROM (previous.author, previous.date_edtf, previous.end_edtf, previous.credibility,
        previous.locator, previous.note) THEN
    RAISE EXCEPTION 'prison event % needs a second person to verify the content of its last version', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'prison_event_version_two_people';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.check_prison_event_version() IS
  'As file.check_event_version; prison and kind never change, since the event holds them and not its version.';

CREATE TRIGGER check_prison_event_version BEFORE INSERT ON file.prison_event_version
  FOR EACH ROW EXECUTE FUNCTION file.check_prison_event_version();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.prison_event_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.prison_event_source
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();

CREATE TABLE open.prison_event (
  id uuid PRIMARY KEY,
  prison_id text NOT NULL REFERENCES open.prison DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('fire', 'strike', 'riot', 'epidemic', 'evacuation')),
  date_edtf text NOT NULL,
  earliest date,
  latest date,
  end_edtf text,
  end_earliest date,
  end_latest date,
  grade text NOT NULL CHECK (grade ~ '^[A-F][1-6]$'),
  sources text[] NOT NULL
);
CREATE INDEX prison_event_prison ON open.prison_event (prison_id);
COMMENT ON TABLE open.prison_event IS 'Verified and public ones only; columns as those of open.event.';

GRANT SELECT, INSERT ON file.prison_event, file.prison_event_version, file.prison_event_source TO vigil_team;
GRANT UPDATE (version) ON file.prison_event TO vigil_team;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.prison_event TO vigil_team;
GRANT SELECT ON open.prison_event TO vigil_open;
