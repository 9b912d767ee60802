-- Who follows a case that readers see no more hears nothing of it; after a month the address is not needed any more.
ALTER TABLE file.alert_subscription ADD unneeded_since timestamptz;
COMMENT ON COLUMN file.alert_subscription.unneeded_since IS 'Of a reader: since when the case is not public.';
