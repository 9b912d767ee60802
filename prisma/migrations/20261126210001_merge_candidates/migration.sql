-- Who may be one person is looked for by the process for jobs and kept, so that whoever opens the page waits for nothing.

CREATE TABLE file.merge_candidate (
  place integer PRIMARY KEY,
  one uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  other uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  said text[] NOT NULL,
  CHECK (one < other)
);
CREATE INDEX merge_candidate_one ON file.merge_candidate (one);
CREATE INDEX merge_candidate_other ON file.merge_candidate (other);
COMMENT ON TABLE file.merge_candidate IS
  'Pairs of cases that may be of one person, the likeliest first: ids and words of evidence (lib/domain/merge/candidate.ts).';

CREATE TABLE file.merge_reckoning (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  heard bigint NOT NULL,
  on_day date NOT NULL,
  done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  took_ms integer NOT NULL
);
COMMENT ON TABLE file.merge_reckoning IS 'When the pairs of file.merge_candidate were looked for, and what the audit log had told by then.';
COMMENT ON COLUMN file.merge_reckoning.heard IS 'The last entry of the audit log: every change of the record writes one.';

-- An erased case is like nobody.
CREATE FUNCTION file.forget_candidates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.merge_candidate WHERE NEW.id IN (one, other);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION file.forget_candidates() FROM PUBLIC;
CREATE TRIGGER forget_candidates AFTER UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_candidates();

GRANT SELECT, INSERT, DELETE ON file.merge_candidate TO vigil_team;
GRANT SELECT, INSERT, UPDATE ON file.merge_reckoning TO vigil_team;
