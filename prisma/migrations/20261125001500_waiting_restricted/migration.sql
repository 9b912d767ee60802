-- What waits is counted for who may see it, as it is listed: whether a version is restricted stands beside it.

ALTER TABLE file.waiting_event ADD COLUMN restricted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN file.waiting_event.restricted IS 'Its audience: only its author and the owners of its case see it.';

CREATE OR REPLACE FUNCTION file.follow_waiting() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.waiting_event w USING written v WHERE w.event_id = v.event_id;
  INSERT INTO file.waiting_event (event_id, case_id, for_whom, author, since, restricted)
  SELECT v.event_id, e.case_id, file.waits_for(v.claim_status, v.awaits_author), v.author, v.created_at,
    v.audience = 'restricted'
  FROM written v JOIN file.event e ON e.id = v.event_id
  WHERE file.waits_for(v.claim_status, v.awaits_author) IS NOT NULL
    AND NOT EXISTS (SELECT FROM written later WHERE later.event_id = v.event_id AND later.version > v.version);
  RETURN NULL;
END $$;

UPDATE file.waiting_event w SET restricted = true
FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
WHERE e.id = w.event_id AND v.audience = 'restricted';

-- Counted without a look into the table.
DROP INDEX file.waiting_event_since;
CREATE INDEX waiting_event_since ON file.waiting_event (for_whom, since, event_id) INCLUDE (restricted, author, case_id);
