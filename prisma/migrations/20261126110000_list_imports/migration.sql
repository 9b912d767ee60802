-- Lists of other people on their way in: the file and how it is read until it is brought in, what the import made of
-- each person, whom a list means by its own keys, and what it last said of them. Nothing here is ever published.

CREATE TABLE file.saved_mapping (
  name text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
  mapping jsonb NOT NULL CHECK (jsonb_typeof(mapping) = 'object'),
  author text NOT NULL CHECK (author <> ''),
  saved_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE file.saved_mapping IS 'How a list is read, kept for its next version; mappingSchema in lib/domain/lists/mapping.ts.';

CREATE TABLE file.list_import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  author text NOT NULL CHECK (author <> ''),
  state text NOT NULL DEFAULT 'uploaded' CHECK (state IN ('uploaded', 'mapped', 'preparing', 'ready', 'committing',
    'committed', 'undoing', 'undone', 'expired')),
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file bytea,
  digest text NOT NULL,
  mapping jsonb CHECK (jsonb_typeof(mapping) = 'object'),
  preview_digest text,
  counts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'),
  step text,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  heard_at timestamptz,
  failure text CHECK (failure ~ '^[a-z_]{1,40}$'),
  batch_id uuid REFERENCES file.import_batch,
  created_at timestamptz NOT NULL DEFAULT now(),
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by text
);
CREATE INDEX list_import_newest ON file.list_import (created_at DESC, id);
CREATE INDEX list_import_batch ON file.list_import (batch_id);
COMMENT ON COLUMN file.list_import.file IS 'Gone once the import is committed, or a week after it was last touched.';
COMMENT ON COLUMN file.list_import.digest IS 'sha256 of the file, hexadecimal.';
COMMENT ON COLUMN file.list_import.preview_digest IS 'Of all that the preview said: another one at the commit means that the record has changed.';
COMMENT ON COLUMN file.list_import.heard_at IS 'When the process that works on it last said how far it is.';
COMMENT ON COLUMN file.list_import.failure IS 'Why the last step ended without being done.';

CREATE TABLE file.list_import_person (
  import_id uuid NOT NULL REFERENCES file.list_import ON DELETE CASCADE,
  place integer NOT NULL,
  key_digest text NOT NULL,
  lines integer[] NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('undecided', 'new', 'changed', 'unchanged', 'skipped', 'faulty', 'erased')),
  conflicts integer NOT NULL DEFAULT 0,
  events integer NOT NULL DEFAULT 0,
  choice text CHECK (choice IN ('same', 'new', 'skip')),
  chosen_case uuid REFERENCES file.case,
  takes_conflicts boolean NOT NULL DEFAULT false,
  case_id uuid REFERENCES file.case,
  content jsonb,
  undone text CHECK (undone IN ('taken_back', 'partly', 'left', 'archived')),
  kept integer NOT NULL DEFAULT 0,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX list_import_person_outcome ON file.list_import_person (import_id, outcome, place);
CREATE INDEX list_import_person_case ON file.list_import_person (case_id);
CREATE INDEX list_import_person_chosen ON file.list_import_person (chosen_case);
COMMENT ON COLUMN file.list_import_person.key_digest IS 'Keyed digest of the list''s own key of the person, or of what the row says where it has none.';
COMMENT ON COLUMN file.list_import_person.content IS 'What the row says and would change: gone once the import is committed or has expired.';
COMMENT ON COLUMN file.list_import_person.kept IS 'Of an undone import: how many of its events others have touched since, which stay.';

CREATE TABLE file.list_key (
  list text NOT NULL,
  key_digest text NOT NULL,
  case_id uuid NOT NULL REFERENCES file.case,
  PRIMARY KEY (list, key_digest)
);
CREATE INDEX list_key_case ON file.list_key (case_id);
COMMENT ON TABLE file.list_key IS 'Whom a list means, as somebody confirmed it: the newer version of the list means them too.';

CREATE TABLE file.list_saying (
  list text NOT NULL,
  key_digest text NOT NULL,
  slot text NOT NULL,
  event_id uuid NOT NULL REFERENCES file.event,
  PRIMARY KEY (list, key_digest, slot),
  FOREIGN KEY (list, key_digest) REFERENCES file.list_key ON DELETE CASCADE
);
CREATE INDEX list_saying_event ON file.list_saying (event_id);
COMMENT ON TABLE file.list_saying IS 'The event that each place in the row of a person stood for when the list was last imported.';

ALTER TABLE file.case ADD COLUMN archived_at timestamptz;
COMMENT ON COLUMN file.case.archived_at IS
  'Taken back with the import that made it, and nothing else is on record of it: nothing is derived of it or shown.';

-- Nothing waits of a case that was archived; it waits again when the list is imported again, by a version of its own.
CREATE TRIGGER forget_waiting_archived AFTER UPDATE OF archived_at ON file.case
  FOR EACH ROW WHEN (NEW.archived_at IS NOT NULL) EXECUTE FUNCTION file.forget_waiting();

-- Whom an erased case was in a list, and what the list said, goes with it. That the list's key means a tombstone stays:
-- it is a keyed digest, and without it the next version of the list would bring the person back.
CREATE FUNCTION file.forget_in_lists() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.list_import_person SET content = NULL
  WHERE case_id = NEW.id OR chosen_case = NEW.id
    OR content @> jsonb_build_object('candidates', jsonb_build_array(jsonb_build_object('caseId', NEW.id)));
  DELETE FROM file.list_saying s USING file.list_key k
  WHERE k.case_id = NEW.id AND s.list = k.list AND s.key_digest = k.key_digest;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_in_lists AFTER UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_in_lists();

-- Long work is done by the process for jobs; a job whose process was killed is taken up again.
SELECT jobs.create_queue('list_import',
  '{"policy": "standard", "retryLimit": 3, "retryDelay": 5, "retryBackoff": false, "expireInSeconds": 300}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO vigil_team;

GRANT SELECT, INSERT, UPDATE, DELETE ON file.saved_mapping, file.list_import, file.list_import_person, file.list_key,
  file.list_saying TO vigil_team;
