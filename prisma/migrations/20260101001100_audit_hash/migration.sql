-- The same hash as before in one expression: nine calls of audit_part, each with a search path of its own, took most of
-- the time of an entry, and an import writes one for every row it brings.
CREATE OR REPLACE FUNCTION file.audit_hash(entry file.audit) RETURNS bytea LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(entry.previous_hash || convert_to(
    (SELECT string_agg(coalesce(octet_length(convert_to(part.value, 'UTF8')) || ':' || part.value, '-') || ',', ''
        ORDER BY part.position)
      FROM unnest(
        ARRAY[entry.seq::text, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.actor,
          entry.action, entry.subject_kind, entry.subject_id, cardinality(entry.fields)::text]
        || entry.fields || ARRAY[entry.digest]) WITH ORDINALITY AS part(value, position)), 'UTF8'))
$$;
