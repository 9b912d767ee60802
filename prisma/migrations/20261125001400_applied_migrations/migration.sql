-- Whoever serves has to know whether the database is as this version needs it, and may not look into schema public.

CREATE FUNCTION open.applied_migrations() RETURNS TABLE (name text, checksum text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT m.migration_name::text, m.checksum::text FROM public._prisma_migrations m
    WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL;
END $$;
COMMENT ON FUNCTION open.applied_migrations() IS
  'Names and checksums of the migrations that this very database has: it is no table, so that a replica answers for itself.';
REVOKE ALL ON FUNCTION open.applied_migrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open.applied_migrations() TO vigil_open, vigil_team;
