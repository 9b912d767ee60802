-- Whether a consent that stands covers one thing, by the rules of file.is_cleared.
CREATE FUNCTION file.has_consent(of_case uuid, scope text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM file.consent given
    WHERE given.case_id = of_case AND given.basis IS NOT NULL AND given.given_by IS NOT NULL
      AND given.given_on IS NOT NULL AND given.withdrawn_on IS NULL AND scope = ANY (given.scopes)
      AND NOT EXISTS (
        SELECT FROM file.consent gone WHERE gone.case_id = of_case AND gone.withdrawn_on >= given.given_on
      )
  )
$$;
COMMENT ON FUNCTION file.has_consent(uuid, text) IS
  'Whether a consent for a scope (site, editions, letters, photo) stands that no withdrawal follows.';
GRANT EXECUTE ON FUNCTION file.has_consent(uuid, text) TO vigil_team;

-- A case becomes a tombstone by an erasure alone, loses where the home is with it, and then stays as it is.
CREATE FUNCTION file.keep_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR NOT file.is_erasing(NEW.id) THEN
    RAISE EXCEPTION 'case % is erased by two administrators, and changed by nobody after that', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_erased';
  END IF;
  NEW.home_latitude := NULL;
  NEW.home_longitude := NULL;
  NEW.home_vouched := NULL;
  NEW.publication_by := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_erased BEFORE UPDATE ON file.case FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL OR NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.keep_erased();
