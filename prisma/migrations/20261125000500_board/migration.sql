-- What the board asks for any day, each by one lookup: the most urgent cases, and the events that wait for somebody.

DROP INDEX file.period_urgency;
-- A range of it for each level, pinned or not, and possible level, newest first: coalesce, because a level of none has
-- no day of its own.
CREATE INDEX period_board ON file.period (level, pinned, possible, (coalesce(level_since, lower(valid))))
  INCLUDE (id, case_id, valid, level_since) WHERE picture = 'team' AND possible > 0;

CREATE TABLE file.waiting_event (
  event_id uuid PRIMARY KEY REFERENCES file.event,
  case_id uuid NOT NULL REFERENCES file.case,
  for_whom text NOT NULL CHECK (for_whom IN ('reviewer', 'author')),
  author text NOT NULL,
  since timestamptz NOT NULL
);
CREATE INDEX waiting_event_since ON file.waiting_event (for_whom, since);
CREATE INDEX waiting_event_author ON file.waiting_event (author, since);
CREATE INDEX waiting_event_case ON file.waiting_event (case_id);
COMMENT ON TABLE file.waiting_event IS
  'Events whose current version waits for somebody; follows file.event_version by a trigger, and is written by nothing else.';
COMMENT ON COLUMN file.waiting_event.for_whom IS 'reviewer: it is proposed; author: it was sent back with a question.';
COMMENT ON COLUMN file.waiting_event.since IS 'When the version was written that waits.';

CREATE FUNCTION file.waits_for(claim_status text, awaits_author boolean) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE
    WHEN claim_status IN ('proposed', 'disputed') AND awaits_author THEN 'author'
    WHEN claim_status = 'proposed' THEN 'reviewer'
  END
$$;
COMMENT ON FUNCTION file.waits_for(text, boolean) IS 'For whom a version waits; null where it waits for nobody.';

CREATE FUNCTION file.follow_waiting() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.waiting_event w USING written v WHERE w.event_id = v.event_id;
  INSERT INTO file.waiting_event (event_id, case_id, for_whom, author, since)
  SELECT v.event_id, e.case_id, file.waits_for(v.claim_status, v.awaits_author), v.author, v.created_at
  FROM written v JOIN file.event e ON e.id = v.event_id
  WHERE file.waits_for(v.claim_status, v.awaits_author) IS NOT NULL
    AND NOT EXISTS (SELECT FROM written later WHERE later.event_id = v.event_id AND later.version > v.version);
  RETURN NULL;
END $$;

CREATE TRIGGER follow_waiting AFTER INSERT ON file.event_version
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION file.follow_waiting();

INSERT INTO file.waiting_event (event_id, case_id, for_whom, author, since)
SELECT e.id, e.case_id, file.waits_for(v.claim_status, v.awaits_author), v.author, v.created_at
FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
WHERE file.waits_for(v.claim_status, v.awaits_author) IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON file.waiting_event TO vigil_team;
GRANT EXECUTE ON FUNCTION file.waits_for(text, boolean) TO vigil_team;
