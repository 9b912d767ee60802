-- Who comes first on a day is looked for among periods of all days: those of other days are passed over in the index alone.
DROP INDEX open.period_urgency;
CREATE INDEX period_urgency
  ON open.period (level DESC, pinned DESC, possible DESC, level_since DESC NULLS LAST) INCLUDE (case_id, valid, id, status);
