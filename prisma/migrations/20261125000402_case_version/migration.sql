-- Who somebody is, version by version: field by field, with a source and a reason, and a second person for what readers
-- see. And the keys by which names are found in either script.

ALTER TABLE file.case
  ADD COLUMN unverified jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(unverified) = 'object'),
  ADD COLUMN opened text[] NOT NULL DEFAULT '{}' CHECK (opened <@ ARRAY['groups', 'homePlace']);
COMMENT ON COLUMN file.case.unverified IS
  'Fields whose present value nobody verified, each with the last verified one: what readers go on seeing. Follows from case_version and case_verdict.';
COMMENT ON COLUMN file.case.opened IS 'Guarded fields that somebody opened to everybody.';
UPDATE file.case c SET opened = ARRAY['groups', 'homePlace'] FROM file.import_batch b WHERE b.id = c.batch_id AND b.trusted;

CREATE TABLE file.case_version (
  case_id uuid NOT NULL REFERENCES file.case,
  version integer NOT NULL CHECK (version > 0),
  changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'object'),
  source_id text REFERENCES file.source,
  reason text CHECK (reason <> ''),
  reverts integer CHECK (reverts < version),
  author text NOT NULL CHECK (author <> ''),
  batch_id uuid REFERENCES file.import_batch,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, version)
);
COMMENT ON TABLE file.case_version IS 'Fields as in lib/domain/identity/identity.ts; the number is that of file.case.version.';
COMMENT ON COLUMN file.case_version.changes IS 'The fields that this version changed, with their new values.';
COMMENT ON COLUMN file.case_version.source_id IS 'What the change rests on; null: the import that it came with.';
COMMENT ON COLUMN file.case_version.reverts IS 'The version that was sent back: this one restores what stood before it.';

CREATE TABLE file.case_verdict (
  case_id uuid NOT NULL,
  version integer NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('verified', 'sent_back')),
  opened text[] NOT NULL DEFAULT '{}' CHECK (opened <@ ARRAY['groups', 'homePlace']),
  reviewer text NOT NULL CHECK (reviewer <> ''),
  note text CHECK (note <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, version),
  FOREIGN KEY (case_id, version) REFERENCES file.case_version
);
COMMENT ON TABLE file.case_verdict IS 'What a second person said of a version, once; a trusted import needs none.';

-- What is there came before anybody could verify an identity: it stands as it is.
INSERT INTO file.import_batch (trusted, actor, digest)
SELECT true, 'operator', 'identities before versions' WHERE EXISTS (SELECT FROM file.case);
INSERT INTO file.case_version (case_id, version, changes, author, batch_id)
SELECT c.id, c.version, jsonb_build_object('nameLatin', c.name_latin, 'nameNative', c.name_native, 'otherNames',
    (SELECT coalesce(jsonb_agg(n.name ORDER BY n.position), '[]') FROM file.case_name n WHERE n.case_id = c.id),
    'sex', c.sex, 'nationalities', c.nationalities, 'occupation', c.occupation, 'groups', c.groups,
    'homePlace', c.home_place, 'birthDate', c.birth_date, 'summary', c.summary),
  'operator', (SELECT id FROM file.import_batch WHERE digest = 'identities before versions')
FROM file.case c;

CREATE FUNCTION file.check_case_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  previous integer := (SELECT max(v.version) FROM file.case_version v WHERE v.case_id = NEW.case_id);
BEGIN
  IF NEW.version <> coalesce(previous, 0) + 1 THEN
    RAISE EXCEPTION 'version % of case % does not follow version %', NEW.version, NEW.case_id, coalesce(previous, 0)
      USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.check_case_version() IS 'Versions count from 1 without gaps.';

CREATE FUNCTION file.check_case_verdict() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.verdict = 'verified' AND NEW.reviewer =
    (SELECT v.author FROM file.case_version v WHERE v.case_id = NEW.case_id AND v.version = NEW.version) THEN
    RAISE EXCEPTION 'version % of case % needs a second person to verify it', NEW.version, NEW.case_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_verdict_two_people';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.check_case_verdict() IS 'Nobody verifies what they wrote; anybody may take it back.';

CREATE TRIGGER check_case_version BEFORE INSERT ON file.case_version
  FOR EACH ROW EXECUTE FUNCTION file.check_case_version();
CREATE TRIGGER check_case_verdict BEFORE INSERT ON file.case_verdict
  FOR EACH ROW EXECUTE FUNCTION file.check_case_verdict();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.case_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.case_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();

CREATE TABLE file.case_name_key (
  case_id uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  name text NOT NULL,
  folded text NOT NULL,
  skeleton text NOT NULL,
  parts text[] NOT NULL,
  phonetic text NOT NULL,
  PRIMARY KEY (case_id, name)
);
COMMENT ON TABLE file.case_name_key IS 'Every name of every case with its keys, computed by lib/domain/names/name-keys.ts.';
CREATE INDEX case_name_key_folded ON file.case_name_key (folded text_pattern_ops);
CREATE INDEX case_name_key_skeleton ON file.case_name_key (skeleton);
CREATE INDEX case_name_key_parts ON file.case_name_key USING gin (parts);
CREATE INDEX case_name_key_phonetic ON file.case_name_key USING gin (phonetic search.gin_trgm_ops);

GRANT SELECT, INSERT ON file.case_version, file.case_verdict TO vigil_team;
GRANT SELECT, INSERT, DELETE ON file.case_name_key TO vigil_team;
