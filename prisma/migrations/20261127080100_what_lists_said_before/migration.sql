-- What each place in the row of a person stood for before an import of the list said otherwise: without it, what the
-- undoing of an import gives back is in no place of the list, and its next version comes beside it. Of imports before
-- this one that is not known.

CREATE TABLE file.list_saying_before (
  import_id uuid NOT NULL REFERENCES file.list_import ON DELETE CASCADE,
  list text NOT NULL,
  key_digest text NOT NULL,
  slot text NOT NULL,
  was uuid REFERENCES file.event,
  became uuid NOT NULL REFERENCES file.event,
  PRIMARY KEY (import_id, key_digest, slot),
  FOREIGN KEY (list, key_digest) REFERENCES file.list_key ON DELETE CASCADE
);
CREATE INDEX list_saying_before_key ON file.list_saying_before (list, key_digest);
COMMENT ON TABLE file.list_saying_before IS
  'What an import changed in file.list_saying, so that undoing it changes that back.';
COMMENT ON COLUMN file.list_saying_before.was IS 'Null where the list had said nothing in this place.';

GRANT SELECT, INSERT ON file.list_saying_before TO vigil_team;

-- What a list said of an erased case before goes with what it says.
CREATE OR REPLACE FUNCTION file.forget_in_lists() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.list_import_person SET content = NULL
  WHERE case_id = NEW.id OR chosen_case = NEW.id
    OR content @> jsonb_build_object('candidates', jsonb_build_array(jsonb_build_object('caseId', NEW.id)));
  DELETE FROM file.list_saying s USING file.list_key k
  WHERE k.case_id = NEW.id AND s.list = k.list AND s.key_digest = k.key_digest;
  DELETE FROM file.list_saying_before s USING file.list_key k
  WHERE k.case_id = NEW.id AND s.list = k.list AND s.key_digest = k.key_digest;
  RETURN NULL;
END $$;
