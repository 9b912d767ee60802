-- The public picture, as tables of their own: what a page shows on a day is one lookup by valid @> day.

CREATE TABLE open.period (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
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
  CONSTRAINT period_no_overlap EXCLUDE USING gist (case_id WITH =, valid WITH &&)
);
CREATE INDEX period_valid ON open.period USING spgist (valid);
CREATE INDEX period_urgency ON open.period (level DESC, possible DESC, level_since DESC NULLS LAST)
  INCLUDE (case_id, valid);
COMMENT ON COLUMN open.period.valid IS 'Days [from, to); an absent bound is unbounded.';
COMMENT ON COLUMN open.period.status_since IS 'Span {edtf, earliest, latest}, as are held_since, last_contact and solitary_since.';
COMMENT ON COLUMN open.period.silence_since IS 'contact or arrest; null: silence is not stated.';
COMMENT ON COLUMN open.period.level IS '4 critical, 3 high, 2 elevated, 1 watch, 0 none; possible likewise.';
COMMENT ON COLUMN open.period.level_since IS 'Since when the newest certain reason at this level has held; orders the urgent board.';
COMMENT ON COLUMN open.period.reasons IS '[{rule, level, certainty, since, earliest, latest, firstDay, events}], days as text; earliest and latest both null where the rule counts no days.';

CREATE TABLE open.circumstance (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  stays jsonb NOT NULL CHECK (jsonb_typeof(stays) = 'array'),
  sentence jsonb CHECK (jsonb_typeof(sentence) = 'object'),
  health jsonb NOT NULL CHECK (jsonb_typeof(health) = 'array'),
  CONSTRAINT circumstance_no_overlap EXCLUDE USING gist (case_id WITH =, valid WITH &&)
);
CREATE INDEX circumstance_valid ON open.circumstance USING spgist (valid);
COMMENT ON TABLE open.circumstance IS 'What a case page shows beside the period; shapes as in lib/domain/periods/period.ts with dates as spans.';
COMMENT ON COLUMN open.circumstance.stays IS '[{prisonId, ward, from: Span, to: Span|null}]';
COMMENT ON COLUMN open.circumstance.sentence IS '{components, stage, end: Span|null}';
COMMENT ON COLUMN open.circumstance.health IS '[{condition, severity, since: Span, treatment}]';
