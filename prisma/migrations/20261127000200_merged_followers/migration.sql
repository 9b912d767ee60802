-- Who follows a case follows the one that stands for it, from the merge on and not from when a job looks at it: so the merge
-- can list whom it moved, and its undoing brings them back. As the owner, because the list is part of the merge's row.

ALTER TABLE file.case_merge ADD COLUMN subscriptions uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN file.case_merge.subscriptions IS
  'Rows of file.alert_subscription that moved with the merge and go back with its undoing; ended ones are there no more.';

CREATE FUNCTION file.move_followers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Readers who saw nothing of the one case are told nothing of the other; who follows both is told once.
  WITH moved AS (
    UPDATE file.alert_subscription s SET case_id = NEW.into_case
    WHERE s.case_id = NEW.from_case
      AND (s.account_id IS NOT NULL OR EXISTS (SELECT FROM open.case o WHERE o.id = NEW.from_case))
      AND NOT EXISTS (SELECT FROM file.alert_subscription known WHERE known.case_id = NEW.into_case
        AND known.email_digest = s.email_digest AND known.confirmed_at IS NOT NULL)
    RETURNING s.id
  ) SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO NEW.subscriptions FROM moved;
  RETURN NEW;
END $$;
CREATE TRIGGER move_followers BEFORE UPDATE OF confirmed_at ON file.case_merge
  FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION file.move_followers();

CREATE FUNCTION file.bring_followers_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- What was not told yet is of somebody whom they never followed.
  DELETE FROM file.alert a WHERE a.subscription_id = ANY (NEW.subscriptions) AND a.case_id = NEW.into_case
    AND a.message_id IS NULL AND a.told_at IS NULL;
  UPDATE file.alert_subscription s SET case_id = NEW.from_case
  WHERE s.id = ANY (NEW.subscriptions) AND s.case_id = NEW.into_case
    AND NOT EXISTS (SELECT FROM file.alert_subscription known WHERE known.case_id = NEW.from_case
      AND known.email_digest = s.email_digest AND known.confirmed_at IS NOT NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER bring_followers_back AFTER UPDATE OF undone_at ON file.case_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL)
  EXECUTE FUNCTION file.bring_followers_back();
REVOKE ALL ON FUNCTION file.move_followers(), file.bring_followers_back() FROM PUBLIC;
