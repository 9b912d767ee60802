-- A notice of execution is pinned: such a case stands before every other of its level. What compiled before this
-- column was there is pinned once the cases are derived again (vigil recompile).

ALTER TABLE file.period ADD COLUMN pinned boolean NOT NULL DEFAULT false;
ALTER TABLE open.period ADD COLUMN pinned boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN file.period.pinned IS 'Whether a notice of execution stands for certain: first among the cases of its level.';
COMMENT ON COLUMN open.period.pinned IS 'Whether a notice of execution stands for certain: first among the cases of its level.';

DROP INDEX file.period_urgency;
CREATE INDEX period_urgency
  ON file.period (picture, level DESC, pinned DESC, possible DESC, level_since DESC NULLS LAST) INCLUDE (case_id, valid);
DROP INDEX open.period_urgency;
CREATE INDEX period_urgency
  ON open.period (level DESC, pinned DESC, possible DESC, level_since DESC NULLS LAST) INCLUDE (case_id, valid);
