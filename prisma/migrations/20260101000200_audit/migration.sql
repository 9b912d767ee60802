-- Append-only versions, two people per fact, and the hash-chained audit log.

CREATE FUNCTION file.check_event_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  previous file.event_version;
BEGIN
  SELECT * INTO previous FROM file.event_version v WHERE v.event_id = NEW.event_id ORDER BY v.version DESC LIMIT 1;
  IF NEW.version <> coalesce(previous.version, 0) + 1 THEN
    RAISE EXCEPTION 'version % of event % does not follow version %', NEW.version, NEW.event_id,
      coalesce(previous.version, 0) USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.claim_status <> 'verified'
    OR EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NEW;
  END IF;
  -- Whoever verifies adds a version of the same content: an edit cannot be verified in the same breath.
  IF NEW.verifier IS NULL OR NEW.verifier = NEW.author
    OR (NEW.author, NEW.date_edtf, NEW.end_edtf, NEW.prison_id, NEW.from_prison_id, NEW.details, NEW.credibility,
        NEW.locator, NEW.note)
      IS DISTINCT FROM (previous.author, previous.date_edtf, previous.end_edtf, previous.prison_id,
        previous.from_prison_id, previous.details, previous.credibility, previous.locator, previous.note) THEN
    RAISE EXCEPTION 'event % needs a second person to verify the content of its last version', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_version_two_people';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.check_event_version() IS
  'Versions count from 1 without gaps; a verified one, unless of a trusted import, repeats the last one''s content and author and names another verifier.';

CREATE TRIGGER check_event_version BEFORE INSERT ON file.event_version
  FOR EACH ROW EXECUTE FUNCTION file.check_event_version();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.event_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.event_source
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();

CREATE TABLE file.audit (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor <> ''),
  action text NOT NULL CHECK (action <> ''),
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  fields text[] NOT NULL DEFAULT '{}' CHECK (array_position(fields, NULL) IS NULL AND array_ndims(fields) IS DISTINCT FROM 2),
  digest text,
  previous_hash bytea NOT NULL UNIQUE CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE file.audit IS
  'Ids, field names and keyed digests, never content. seq, at, previous_hash and hash are set by the trigger, whatever is given.';
COMMENT ON COLUMN file.audit.digest IS 'Keyed digest of the content, or null; never the content.';
COMMENT ON COLUMN file.audit.previous_hash IS 'The hash of entry seq - 1; 32 zero bytes for the first.';

CREATE FUNCTION file.audit_part(value text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-') || ','
$$;
COMMENT ON FUNCTION file.audit_part(text) IS 'Length in UTF-8 bytes, colon, text, comma; a dash and a comma for null.';

CREATE FUNCTION file.audit_hash(entry file.audit) RETURNS bytea LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(entry.previous_hash || convert_to(
    file.audit_part(entry.seq::text)
    || file.audit_part(to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || file.audit_part(entry.actor) || file.audit_part(entry.action)
    || file.audit_part(entry.subject_kind) || file.audit_part(entry.subject_id)
    || file.audit_part(cardinality(entry.fields)::text)
    || coalesce((SELECT string_agg(file.audit_part(f.name), '' ORDER BY f.position)
                 FROM unnest(entry.fields) WITH ORDINALITY AS f(name, position)), '')
    || file.audit_part(entry.digest), 'UTF8'))
$$;
COMMENT ON FUNCTION file.audit_hash(file.audit) IS
  'sha256 of previous_hash followed by the parts of the entry; lib/db/verify-audit.ts computes the same by itself.';

CREATE FUNCTION file.chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  last file.audit;
BEGIN
  -- Held until the transaction ends, so that seq is the order of commits. A snapshot older than the lock
  -- (repeatable read) would fork the chain; the unique previous_hash turns that into an error.
  PERFORM pg_advisory_xact_lock(86730, 1);
  SELECT * INTO last FROM file.audit a ORDER BY a.seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := file.audit_hash(NEW);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION file.chain_audit() IS 'Gives an entry its place in the chain; seq counts from 1 without gaps.';

CREATE TRIGGER chain_audit BEFORE INSERT ON file.audit FOR EACH ROW EXECUTE FUNCTION file.chain_audit();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.audit
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();
