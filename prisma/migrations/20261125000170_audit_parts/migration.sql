-- The same hash as before, part by part: the subquery that joined the parts was planned and sorted anew for each entry,
-- and an import writes one for every row it brings.
CREATE OR REPLACE FUNCTION file.audit_hash(entry file.audit) RETURNS bytea LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  part text;
  joined text := '';
BEGIN
  FOREACH part IN ARRAY
    ARRAY[entry.seq::text, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor,
      entry.action, entry.subject_kind, entry.subject_id, cardinality(entry.fields)::text]
    || entry.fields || ARRAY[entry.digest]
  LOOP
    joined := joined || coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-') || ',';
  END LOOP;
  RETURN sha256(entry.previous_hash || convert_to(joined, 'UTF8'));
END $$;
