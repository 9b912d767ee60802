-- Sources and prisons are edited in the workspace: a version each, checked in the UPDATE, and found by any part of a title.

-- In a schema of its own: whoever may search by similar spelling is granted this one, and nothing else comes with it.
CREATE SCHEMA IF NOT EXISTS search;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA search;
GRANT USAGE ON SCHEMA search TO vigil_team;

ALTER TABLE file.source
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN author text CHECK (author <> ''),
  ADD COLUMN search_text text GENERATED ALWAYS AS (
    translate(lower(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, '')), 'يىكأإآةؤ', 'ییکاااهو')) STORED;
COMMENT ON COLUMN file.source.author IS 'The account that wrote it as it stands; null: an import.';
CREATE INDEX source_search ON file.source USING gin (search_text search.gin_trgm_ops);

ALTER TABLE file.prison ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
