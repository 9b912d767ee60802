-- Who wants no more messages is sent none, also while nothing is written: alerts go on then, and the record is not changed.
CREATE OR REPLACE FUNCTION file.refuse_read_only() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (SELECT m.mode FROM file.mode m ORDER BY m.seq DESC LIMIT 1) = 'read_only' AND EXISTS (
    SELECT FROM told t
    WHERE t.subject_kind NOT IN ('account', 'invitation', 'audit', 'mode', 'rule', 'recompile', 'export')
      AND t.action NOT IN ('source_contact.read', 'case.lock_down', 'appeal.export', 'alert.end')) THEN
    RAISE EXCEPTION 'nothing is written now: the site is read only' USING ERRCODE = 'read_only_sql_transaction';
  END IF;
  RETURN NULL;
END $$;
