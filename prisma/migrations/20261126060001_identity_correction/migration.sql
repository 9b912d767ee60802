-- Corrections of who somebody is, beside those of events: which of the published fields readers had seen otherwise. It
-- holds no value, old or new: what was said of a person wrongly is not said again here, and what is said now stands on
-- the page. Never who corrected it.

CREATE TABLE open.identity_correction (
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  version integer NOT NULL CHECK (version > 1),
  corrected_on date NOT NULL,
  changed text[] NOT NULL,
  withdrawn text[] NOT NULL,
  PRIMARY KEY (case_id, version),
  CHECK (cardinality(changed) + cardinality(withdrawn) > 0)
);
CREATE INDEX identity_correction_newest ON open.identity_correction (corrected_on DESC);
COMMENT ON COLUMN open.identity_correction.version IS 'That of file.case_version which a second person verified.';
COMMENT ON COLUMN open.identity_correction.changed IS 'Fields as in lib/domain/identity/identity.ts that read differently before.';
COMMENT ON COLUMN open.identity_correction.withdrawn IS 'Those that said something and say nothing any more.';

GRANT SELECT, INSERT, UPDATE, DELETE ON open.identity_correction TO vigil_team;
GRANT SELECT ON open.identity_correction TO vigil_open;
