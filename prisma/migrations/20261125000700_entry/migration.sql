-- A source is found by when it was published too; what somebody worked with last is offered first.

ALTER TABLE file.source DROP COLUMN search_text;
ALTER TABLE file.source
  ADD COLUMN search_text text GENERATED ALWAYS AS (
    translate(lower(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, '') || ' ' || coalesce(published, '')),
      'يىكأإآةؤ', 'ییکاااهو')) STORED;
CREATE INDEX source_search ON file.source USING gin (search_text search.gin_trgm_ops);
CREATE INDEX source_newest ON file.source (published COLLATE "C" DESC NULLS LAST, id);

CREATE INDEX event_version_author ON file.event_version (author, created_at DESC);
CREATE INDEX case_version_author ON file.case_version (author, created_at DESC);
