-- What was to be forgotten is on record for as long as anybody may still have to learn of it, and no longer: tags name
-- people whose cases were taken off. Instances trust what they know for a day at most (VIGIL_STALE_MAX), and after a
-- longer silence forget everything; so they do where changes are gone that they never read (lib/gate/changes).
CREATE FUNCTION open.prune_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Only what stands before all that is younger: whoever finds the next number after their own has missed nothing.
  -- A change has the instant at which its transaction began, so that numbers and instants may differ in their order.
  DELETE FROM open.change c
  WHERE c.seq < (SELECT k.seq FROM open.change k WHERE k.at >= now() - interval '8 days' ORDER BY k.seq LIMIT 1);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION open.prune_changes() IS 'Removes changes that are older than eight days, the first ones, with each that comes.';
CREATE TRIGGER prune_changes AFTER INSERT ON open.change FOR EACH STATEMENT EXECUTE FUNCTION open.prune_changes();
