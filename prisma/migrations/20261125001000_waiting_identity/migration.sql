-- What waits of who somebody is, as file.waiting_event says it of events: for a second person, or for its author, to
-- whom it was sent back with a note. Asked by one lookup, however long the record of identities grows.

CREATE TABLE file.waiting_identity (
  case_id uuid NOT NULL REFERENCES file.case,
  version integer NOT NULL,
  for_whom text NOT NULL CHECK (for_whom IN ('reviewer', 'author')),
  author text NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (case_id, version)
);
CREATE INDEX waiting_identity_since ON file.waiting_identity (for_whom, since, case_id);
CREATE INDEX waiting_identity_author ON file.waiting_identity (author, since);
CREATE INDEX photo_waiting ON file.photo (created_at, case_id) WHERE verifier IS NULL;
COMMENT ON TABLE file.waiting_identity IS
  'Versions of who somebody is that wait; follows file.case_version and file.case_verdict by triggers. An author who lets a note rest removes the row.';
COMMENT ON COLUMN file.waiting_identity.since IS 'When it was written, or sent back.';

-- Whoever writes anew has answered what was sent back to them.
CREATE FUNCTION file.follow_identities() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.waiting_identity w USING written v
  WHERE w.case_id = v.case_id AND w.for_whom = 'author' AND w.author = v.author AND v.reverts IS NULL;
  INSERT INTO file.waiting_identity (case_id, version, for_whom, author, since)
  SELECT v.case_id, v.version, 'reviewer', v.author, v.created_at
  FROM written v LEFT JOIN file.import_batch b ON b.id = v.batch_id
  WHERE v.reverts IS NULL AND v.changes <> '{}' AND NOT coalesce(b.trusted, false);
  RETURN NULL;
END $$;
CREATE TRIGGER follow_identities AFTER INSERT ON file.case_version
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION file.follow_identities();

CREATE FUNCTION file.follow_verdicts() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.waiting_identity w USING written j WHERE w.case_id = j.case_id AND w.version = j.version;
  INSERT INTO file.waiting_identity (case_id, version, for_whom, author, since)
  SELECT j.case_id, j.version, 'author', v.author, j.created_at
  FROM written j JOIN file.case_version v USING (case_id, version)
  WHERE j.verdict = 'sent_back' AND v.author <> j.reviewer;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_verdicts AFTER INSERT ON file.case_verdict
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION file.follow_verdicts();

CREATE FUNCTION file.forget_waiting() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.waiting_identity w WHERE w.case_id = NEW.id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.forget_waiting() IS 'Nothing waits of a case that was erased.';
CREATE TRIGGER forget_waiting AFTER UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_waiting();

INSERT INTO file.waiting_identity (case_id, version, for_whom, author, since)
SELECT v.case_id, v.version, 'reviewer', v.author, v.created_at
FROM file.case_version v JOIN file.case c ON c.id = v.case_id LEFT JOIN file.import_batch b ON b.id = v.batch_id
WHERE v.reverts IS NULL AND v.changes <> '{}' AND NOT coalesce(b.trusted, false) AND c.erased_at IS NULL
  AND NOT EXISTS (SELECT FROM file.case_verdict j WHERE j.case_id = v.case_id AND j.version = v.version);

GRANT SELECT, INSERT, DELETE ON file.waiting_identity TO vigil_team;
