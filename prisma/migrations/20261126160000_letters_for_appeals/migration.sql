-- A call to write may be for all those for whom an appeal speaks. It names nobody of them and needs no consent.

ALTER TABLE file.letter
  ALTER COLUMN case_id DROP NOT NULL,
  ADD COLUMN appeal_id uuid REFERENCES file.appeal,
  ADD CONSTRAINT letter_for_somebody CHECK (num_nonnulls(case_id, appeal_id) = 1);
COMMENT ON COLUMN file.letter.appeal_id IS 'The appeal whose people it is for, where it is not for one case.';
CREATE INDEX letter_appeal ON file.letter (appeal_id) WHERE appeal_id IS NOT NULL;

ALTER TABLE open.letter
  ALTER COLUMN case_id DROP NOT NULL,
  ADD COLUMN appeal text,
  ADD CONSTRAINT letter_for_somebody CHECK (num_nonnulls(case_id, appeal) = 1);
CREATE INDEX letter_appeal ON open.letter (appeal) WHERE appeal IS NOT NULL;

-- Earlier demonstrations wrote for a real person, and gave that person's consent a scope which no source gives.
WITH written AS (SELECT DISTINCT case_id FROM file.letter WHERE demonstration)
UPDATE file.consent c SET scopes = array_remove(c.scopes, 'letters')
FROM written w WHERE w.case_id = c.case_id AND c.basis = 'already_public' AND cardinality(c.scopes) > 1;
DELETE FROM open.letter WHERE demonstration;
DELETE FROM file.letter WHERE demonstration;
UPDATE open.case SET takes_letters = file.has_consent(id, 'letters')
WHERE takes_letters <> file.has_consent(id, 'letters');
