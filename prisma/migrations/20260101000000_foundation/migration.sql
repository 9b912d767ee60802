-- Three schemas: file (private), open (published copies), intake (what visitors send, sealed).
-- Runs as vigil_owner; the roles exist already (lib/db/ensure-roles.ts makes them).
-- btree_gist lets an exclusion constraint compare a uuid for equality beside a range for overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

CREATE SCHEMA file;
CREATE SCHEMA open;
CREATE SCHEMA intake;

COMMENT ON SCHEMA file IS 'Private: cases, their events and everything that volunteers record.';
COMMENT ON SCHEMA open IS 'Published copies, written at publication; replicable alone, references nothing outside itself.';
COMMENT ON SCHEMA intake IS 'Sealed submissions of visitors: they insert and read nothing back.';

-- Functions are callable by everyone unless said otherwise: here nothing is.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE FUNCTION file.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION file.refuse_change() IS
  'Refuses the statement for everybody, the owner included. Erasure will replace content by a tombstone in a function of its own.';
