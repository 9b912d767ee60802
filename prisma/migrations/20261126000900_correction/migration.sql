-- What readers had seen and what was then corrected. It says nothing that is not published: of an event that is public
-- today, that it was public before in other words; of one that was retracted, its type. Never who did it.

ALTER TABLE open.case ADD COLUMN public_since timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN open.case.public_since IS
  'Since when readers see the case without interruption: what was changed before is no correction to them.';

CREATE TABLE open.correction (
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  event_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 1),
  kind text NOT NULL CHECK (kind IN ('changed', 'withdrawn')),
  type text NOT NULL,
  corrected_on date NOT NULL,
  fields text[] NOT NULL,
  before_edtf text,
  after_edtf text,
  PRIMARY KEY (event_id, version),
  CHECK ((kind = 'changed') = (cardinality(fields) > 0))
);
CREATE INDEX correction_newest ON open.correction (corrected_on DESC);
CREATE INDEX correction_case ON open.correction (case_id);
COMMENT ON COLUMN open.correction.fields IS 'Which of date, end, place, from and details read differently before.';
COMMENT ON COLUMN open.correction.before_edtf IS 'The date as it was shown before and is now, where that is what changed.';

GRANT SELECT, INSERT, UPDATE, DELETE ON open.correction TO vigil_team;
GRANT SELECT ON open.correction TO vigil_open;
