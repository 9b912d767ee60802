-- Who recorded a consent and who decided that a case is public: never one person alone.

ALTER TABLE file.consent
  ADD COLUMN recorded_by text CHECK (recorded_by <> ''),
  ADD COLUMN withdrawn_by text CHECK (withdrawn_by <> '');
COMMENT ON COLUMN file.consent.recorded_by IS 'The account; null: an operator''s trusted import.';

ALTER TABLE file.case ADD COLUMN publication_by text CHECK (publication_by <> '');
COMMENT ON COLUMN file.case.publication_by IS
  'The account that last decided on publication, which no import changes any more; null: as imported or created.';
