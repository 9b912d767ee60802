-- What the public search looks into: the published names with their keys, and the words of what else is published. It is
-- written with the publication; `vigil prepare` fills it for what was published before.
GRANT USAGE ON SCHEMA search TO vigil_open;

CREATE TABLE open.case_name_key (
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  name text NOT NULL,
  folded text NOT NULL,
  sorted text NOT NULL,
  skeleton text NOT NULL,
  parts text[] NOT NULL,
  sounds text[] NOT NULL,
  phonetic text NOT NULL,
  PRIMARY KEY (case_id, name)
);
COMMENT ON TABLE open.case_name_key IS 'Every published name with its keys, as file.case_name_key.';
CREATE INDEX case_name_key_folded ON open.case_name_key USING gin (folded search.gin_trgm_ops);
CREATE INDEX case_name_key_sorted ON open.case_name_key (sorted);
CREATE INDEX case_name_key_parts ON open.case_name_key USING gin (parts);
CREATE INDEX case_name_key_sounds ON open.case_name_key USING gin (sounds);
CREATE INDEX case_name_key_phonetic ON open.case_name_key USING gin (phonetic search.gin_trgm_ops);

CREATE TABLE open.case_text (
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('occupation', 'group', 'place', 'charge', 'note', 'summary')),
  text text NOT NULL,
  shown_from date,
  words tsvector NOT NULL,
  PRIMARY KEY (case_id, position)
);
COMMENT ON COLUMN open.case_text.shown_from IS 'What it belongs to is not shown for earlier days; null is for all.';
COMMENT ON COLUMN open.case_text.words IS 'Folded by lib/domain/names/fold-name.ts; likewise of sources and prisons.';
CREATE INDEX case_text_words ON open.case_text USING gin (words);

ALTER TABLE open.source ADD COLUMN words tsvector;
COMMENT ON COLUMN open.source.words IS 'Null of a confidential source.';
ALTER TABLE open.prison ADD COLUMN words tsvector;
CREATE INDEX event_sources ON open.event USING gin (sources);

GRANT SELECT ON open.case_name_key, open.case_text TO vigil_open;
GRANT SELECT, INSERT, DELETE ON open.case_name_key, open.case_text TO vigil_team;
