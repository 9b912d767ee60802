-- Names are told apart by their sounds, long vowels included, and found in any order of their parts. The keys that were
-- there are gone: `vigil prepare`, which every upgrade runs, computes the new ones.
DELETE FROM file.case_name_key;
DROP INDEX file.case_name_key_folded, file.case_name_key_skeleton;
ALTER TABLE file.case_name_key ADD COLUMN sorted text NOT NULL, ADD COLUMN sounds text[] NOT NULL;
COMMENT ON COLUMN file.case_name_key.sorted IS 'The words of the name in the order of the alphabet, titles left out.';
COMMENT ON COLUMN file.case_name_key.sounds IS 'Each word in each way it may be heard; with + before it, words heard as one.';
CREATE INDEX case_name_key_folded ON file.case_name_key USING gin (folded search.gin_trgm_ops);
CREATE INDEX case_name_key_sorted ON file.case_name_key (sorted);
CREATE INDEX case_name_key_sounds ON file.case_name_key USING gin (sounds);
