-- Derived from the log by lib/domain/periods and never typed: one row per case, picture and span of days.

CREATE TABLE file.period (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  picture text NOT NULL CHECK (picture IN ('team', 'public')),
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  status text NOT NULL CHECK (status IN (
    'detained', 'on_trial', 'sentenced', 'imprisoned', 'death_row', 'disappeared', 'house_arrest', 'exiled', 'furlough',
    'bail', 'summoned', 'at_large', 'released', 'died_in_custody', 'executed', 'deceased', 'unknown')),
  status_possible text CHECK (status_possible IN (
    'detained', 'on_trial', 'sentenced', 'imprisoned', 'death_row', 'disappeared', 'house_arrest', 'exiled', 'furlough',
    'bail', 'summoned', 'at_large', 'released', 'died_in_custody', 'executed', 'deceased', 'unknown')),
  status_since jsonb CHECK (jsonb_typeof(status_since) = 'object'),
  last_confirmed_on date,
  prison_id text,
  prison_possible_id text,
  held_since jsonb CHECK (jsonb_typeof(held_since) = 'object'),
  last_contact jsonb CHECK (jsonb_typeof(last_contact) = 'object'),
  solitary_since jsonb CHECK (jsonb_typeof(solitary_since) = 'object'),
  silence_earliest date,
  silence_latest date,
  silence_since text CHECK (silence_since IN ('contact', 'arrest')),
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
  possible smallint NOT NULL CHECK (possible BETWEEN 0 AND 4),
  level_since date,
  reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'array'),
  CHECK (possible >= level),
  CHECK ((silence_since IS NULL AND silence_earliest IS NULL AND silence_latest IS NULL)
    OR (silence_since IS NOT NULL AND silence_latest IS NOT NULL)),
  CONSTRAINT period_no_overlap EXCLUDE USING gist (case_id WITH =, picture WITH =, valid WITH &&)
);
CREATE INDEX period_valid ON file.period USING spgist (valid);
CREATE INDEX period_urgency ON file.period (picture, level DESC, possible DESC, level_since DESC NULLS LAST)
  INCLUDE (case_id, valid);
COMMENT ON COLUMN file.period.valid IS 'Days [from, to); an absent bound is unbounded.';
COMMENT ON COLUMN file.period.status_since IS 'Span {edtf, earliest, latest}, as are held_since, last_contact and solitary_since.';
COMMENT ON COLUMN file.period.silence_since IS 'contact or arrest; null: silence is not stated.';
COMMENT ON COLUMN file.period.level IS '4 critical, 3 high, 2 elevated, 1 watch, 0 none; possible likewise.';
COMMENT ON COLUMN file.period.level_since IS 'Since when the newest certain reason at this level has held; orders the urgent board.';
COMMENT ON COLUMN file.period.reasons IS '[{rule, level, certainty, since, earliest, latest, firstDay, events}], days as text; earliest and latest both null where the rule counts no days.';
