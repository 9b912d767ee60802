-- What somebody of the team ended is kept for a day, so that it can be taken back. That of a reader is gone at once, with its
-- address.
ALTER TABLE file.alert_subscription
  ADD ended_at timestamptz,
  ADD CONSTRAINT alert_subscription_ended CHECK (ended_at IS NULL OR account_id IS NOT NULL);
COMMENT ON COLUMN file.alert_subscription.ended_at IS
  'When an account ended it: nothing is told from then on, and a day later it is deleted. What happens meanwhile waits.';
