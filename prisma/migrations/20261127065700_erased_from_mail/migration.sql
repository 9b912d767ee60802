-- Messages that were given up may be tried again for a month, and so may a request to confirm that one follows a case:
-- both name who is erased. And what a message was to tell of others beside them waits again: it was lost with it.
CREATE OR REPLACE FUNCTION file.erase_alerts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  back uuid[];
BEGIN
  WITH gone AS (
    DELETE FROM file.mail WHERE state IN ('waiting', 'given_up') AND id IN (
      SELECT m.mail_id FROM file.alert_message m JOIN file.alert a ON a.message_id = m.id WHERE a.case_id = NEW.case_id)
    RETURNING id
  ) SELECT coalesce(array_agg(m.id), '{}') INTO back FROM file.alert_message m JOIN gone ON gone.id = m.mail_id;
  UPDATE file.alert SET message_id = NULL, told_at = NULL WHERE message_id = ANY (back);
  DELETE FROM file.alert_message WHERE id = ANY (back);
  DELETE FROM file.mail WHERE state IN ('waiting', 'given_up') AND occasion IN (
    SELECT 'subscription ' || s.id FROM file.alert_subscription s WHERE s.case_id = NEW.case_id);
  DELETE FROM file.alert_subscription WHERE case_id = NEW.case_id;
  DELETE FROM file.alert_watch WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
