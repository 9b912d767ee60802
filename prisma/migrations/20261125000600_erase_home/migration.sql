-- Where somebody's home lies is content: it goes with the rest when a case is erased.
CREATE FUNCTION file.forget_home() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.home_latitude := NULL;
  NEW.home_longitude := NULL;
  NEW.home_vouched := NULL;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.forget_home() IS 'An erased case keeps no coordinates.';

CREATE TRIGGER forget_home BEFORE UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_home();

UPDATE file.case SET home_latitude = NULL, home_longitude = NULL, home_vouched = NULL WHERE erased_at IS NOT NULL;
