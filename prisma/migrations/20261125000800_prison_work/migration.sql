-- Events at prisons are worked on as events of cases are: each version says what made it, who and why, and a second
-- person verifies exactly what the last one said. Sources and prisons keep their versions too.

ALTER TABLE file.prison_event_version
  ADD COLUMN change text,
  ADD COLUMN actor text CHECK (actor <> ''),
  ADD COLUMN change_note text CHECK (change_note <> ''),
  ADD COLUMN awaits_author boolean NOT NULL DEFAULT false,
  ALTER COLUMN created_at SET DEFAULT clock_timestamp();

-- What the versions that are there were made by, said for once: a retraction names its person in the audit log alone.
ALTER TABLE file.prison_event_version DISABLE TRIGGER append_only;
UPDATE file.prison_event_version v SET
  change = CASE
    WHEN v.batch_id IS NOT NULL THEN 'import'
    WHEN v.claim_status = 'verified' THEN 'verify'
    WHEN v.claim_status = 'retracted' THEN 'retract'
    WHEN v.version = 1 THEN 'record'
    ELSE 'edit'
  END,
  actor = CASE
    WHEN v.batch_id IS NOT NULL THEN v.author
    WHEN v.claim_status = 'retracted' THEN (SELECT a.actor FROM file.audit a
      WHERE a.action = 'prison_event.retract' AND a.subject_id = v.event_id::text ORDER BY a.seq DESC LIMIT 1)
    ELSE coalesce(v.verifier, v.author)
  END;
ALTER TABLE file.prison_event_version ENABLE TRIGGER append_only;

ALTER TABLE file.prison_event_version
  ALTER COLUMN change SET NOT NULL,
  ADD CHECK (change IN ('import', 'record', 'edit', 'restore', 'verify', 'audience', 'dispute', 'retract',
    'send_back', 'answer')),
  ADD CONSTRAINT prison_event_version_verified_by_actor CHECK (change <> 'verify' OR actor = verifier);
COMMENT ON COLUMN file.prison_event_version.change IS 'As of file.event_version; actor, change_note, awaits_author too.';

CREATE OR REPLACE FUNCTION file.check_prison_event_version() RETURNS trigger LANGUAGE plpgsql
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
  NEW.change := coalesce(NEW.change, CASE
    WHEN NEW.batch_id IS NOT NULL THEN 'import'
    WHEN NEW.claim_status = 'verified' THEN 'verify'
    WHEN NEW.version = 1 THEN 'record'
    ELSE 'edit'
  END);
  NEW.actor := coalesce(NEW.actor, CASE WHEN NEW.change = 'verify' THEN NEW.verifier END, NEW.author);
  IF NEW.claim_status <> 'verified'
    OR EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NEW;
  END IF;
  -- Whoever verifies adds a version of the same content: an edit cannot be verified in the same breath.
  IF NEW.verifier IS NULL OR NEW.verifier = NEW.author
    OR (NEW.author, NEW.date_edtf, NEW.end_edtf, NEW.typed, NEW.calendar, NEW.credibility, NEW.locator, NEW.note)
      IS DISTINCT FROM (previous.author, previous.date_edtf, previous.end_edtf, previous.typed, previous.calendar,
        previous.credibility, previous.locator, previous.note)
    -- Verified in somebody's name: they did it now, or had done so before.
    OR NOT (NEW.verifier = NEW.actor OR (previous.claim_status = 'verified' AND previous.verifier = NEW.verifier)) THEN
    RAISE EXCEPTION 'prison event % needs a second person to verify the content of its last version', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'prison_event_version_two_people';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION file.check_verified_prison_sources() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NULL;
  END IF;
  IF (SELECT array_agg(s.source_id ORDER BY s.source_id) FROM file.prison_event_source s
      WHERE s.event_id = NEW.event_id AND s.version = NEW.version)
    IS DISTINCT FROM (SELECT array_agg(s.source_id ORDER BY s.source_id) FROM file.prison_event_source s
      WHERE s.event_id = NEW.event_id AND s.version = NEW.version - 1) THEN
    RAISE EXCEPTION 'prison event % is verified with other sources than its last version has', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'prison_event_version_two_people';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.check_verified_prison_sources() IS 'As file.check_verified_sources.';

CREATE CONSTRAINT TRIGGER check_verified_sources AFTER INSERT ON file.prison_event_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.claim_status = 'verified')
  EXECUTE FUNCTION file.check_verified_prison_sources();

ALTER TABLE file.prison ADD COLUMN author text CHECK (author <> '');
COMMENT ON COLUMN file.prison.author IS 'The account that wrote it as it stands; null: an import.';

CREATE TABLE file.source_version (
  source_id text NOT NULL REFERENCES file.source ON DELETE CASCADE,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (source_id, version)
);
CREATE TABLE file.prison_version (
  prison_id text NOT NULL REFERENCES file.prison,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (prison_id, version)
);
COMMENT ON COLUMN file.source_version.content IS 'The columns of file.source at that version, by their names.';
COMMENT ON COLUMN file.prison_version.content IS 'The columns of file.prison at that version, by their names.';

INSERT INTO file.source_version (source_id, version, content, author)
  SELECT id, version, to_jsonb(s) - '{id,version,author,search_text}'::text[], author FROM file.source s;
INSERT INTO file.prison_version (prison_id, version, content)
  SELECT id, version, to_jsonb(p) - '{id,version,author}'::text[] FROM file.prison p;

-- By trigger, so that no way of writing forgets it; as its owner, so that nobody else writes a version.
CREATE FUNCTION file.keep_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'source' THEN
    INSERT INTO file.source_version (source_id, version, content, author)
      SELECT id, version, to_jsonb(f) - '{id,version,author,search_text}'::text[], author FROM fresh f
      WHERE NOT EXISTS (SELECT FROM file.source_version v WHERE v.source_id = f.id AND v.version = f.version);
  ELSE
    INSERT INTO file.prison_version (prison_id, version, content, author)
      SELECT id, version, to_jsonb(f) - '{id,version,author}'::text[], author FROM fresh f
      WHERE NOT EXISTS (SELECT FROM file.prison_version v WHERE v.prison_id = f.id AND v.version = f.version);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.keep_version() IS 'Keeps each version of a source or a prison as it was written.';

CREATE TRIGGER keep_version_inserted AFTER INSERT ON file.source REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION file.keep_version();
CREATE TRIGGER keep_version_updated AFTER UPDATE ON file.source REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION file.keep_version();
CREATE TRIGGER keep_version_inserted AFTER INSERT ON file.prison REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION file.keep_version();
CREATE TRIGGER keep_version_updated AFTER UPDATE ON file.prison REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION file.keep_version();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.prison_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.source_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();

-- A source that is erased with a case takes its versions with it, and no others.
CREATE FUNCTION file.allow_source_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM file.source s WHERE s.id = OLD.source_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of this row of %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.source_version
  FOR EACH ROW EXECUTE FUNCTION file.allow_source_erasure();

GRANT SELECT ON file.source_version, file.prison_version TO vigil_team;

-- Deriving everything anew ends with the events at prisons.
ALTER TABLE file.recompile
  ADD COLUMN prison_events integer NOT NULL DEFAULT 0 CHECK (prison_events >= 0),
  ADD COLUMN last_prison_event uuid;
COMMENT ON COLUMN file.recompile.last_prison_event IS
  'The last event at a prison published anew, in the order of ids; null before the first, all cases being done by then.';
GRANT UPDATE (prison_events, last_prison_event) ON file.recompile TO vigil_team;
