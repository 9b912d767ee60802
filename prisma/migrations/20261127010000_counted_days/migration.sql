-- On which days somebody counts for the flag of a prison (U25) is said by their own periods: nobody reads the weeks of
-- everybody for a map (docs/decisions/counts-are-kept-in-time.md).

ALTER TABLE file.period ADD COLUMN counted datemultirange;
ALTER TABLE open.period ADD COLUMN counted datemultirange;
COMMENT ON COLUMN file.period.counted IS
  'The days of the period on which the person counts for the flag of the prison (U25); null where there are none.';
COMMENT ON COLUMN open.period.counted IS
  'The days of the period on which the person counts for the flag of the prison (U25); null where there are none.';

DO $do$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES ('file', 'picture'), ('open', $$''$$)) places(schema_name, picture) LOOP
    EXECUTE format($fill$
      WITH many AS (
        SELECT (settings ->> 'days')::integer AS days, (settings ->> 'silenceDays')::integer AS silence
        FROM file.rule WHERE id = 'U25' AND enabled
      ), under AS (
        SELECT p.id, p.case_id, %2$s AS picture, r ->> 'rule' AS rule, upper(p.valid) AS ends,
          CASE r ->> 'rule' WHEN 'U01' THEN greatest(lower(p.valid), (r ->> 'latest')::date + m.silence)
            ELSE lower(p.valid) END AS starts
        FROM many m CROSS JOIN %1$I.period p CROSS JOIN LATERAL jsonb_array_elements(p.reasons) r
        WHERE r ->> 'certainty' = 'certain' AND r ->> 'rule' IN ('U01', 'U04', 'U16')
          AND (r ->> 'rule' <> 'U01' OR r ->> 'latest' IS NOT NULL)
      ), marked AS (
        SELECT *, lag(ends) OVER w IS DISTINCT FROM starts AS begins
        FROM under WHERE starts IS NULL OR ends IS NULL OR starts < ends
        WINDOW w AS (PARTITION BY case_id, picture, rule ORDER BY starts NULLS FIRST)
      ), numbered AS (
        SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY case_id, picture, rule ORDER BY starts NULLS FIRST) AS run
        FROM marked
      ), runs AS (
        SELECT *, first_value(starts) OVER (PARTITION BY case_id, picture, rule, run ORDER BY starts NULLS FIRST) AS since
        FROM numbered
      ), counted AS (
        SELECT r.id, range_agg(daterange(r.starts, r.ends) * daterange(r.since, r.since + m.days)) AS days
        FROM runs r CROSS JOIN many m WHERE r.since IS NOT NULL GROUP BY r.id
      )
      UPDATE %1$I.period p SET counted = c.days FROM counted c
      WHERE p.id = c.id AND NOT isempty(c.days) AND p.prison_id IS NOT NULL AND p.prison_possible_id IS NULL
        AND p.status IN ('detained', 'on_trial', 'imprisoned', 'death_row', 'disappeared') $fill$,
      one.schema_name, one.picture);
  END LOOP;
END $do$;
CREATE INDEX period_counted ON file.period USING gist (counted) WHERE picture = 'team' AND counted IS NOT NULL;
