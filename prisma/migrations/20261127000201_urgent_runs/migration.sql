-- Days on which a case is urgent without a break, said by the period that begins them: whoever counts them over a year reads
-- one row for each run, by an index, where there are eight periods to it.

ALTER TABLE file.period ADD COLUMN urgent_run daterange, ADD COLUMN critical_run daterange;
ALTER TABLE open.period ADD COLUMN urgent_run daterange, ADD COLUMN critical_run daterange;
COMMENT ON COLUMN file.period.urgent_run IS
  'Of a period before which the level was lower: the days from it on at which it stays high or critical. Null for every other.';
COMMENT ON COLUMN file.period.critical_run IS 'The same of the days at which the level stays critical.';
COMMENT ON COLUMN open.period.urgent_run IS
  'Of a period before which the level was lower: the days from it on at which it stays high or critical. Null for every other.';
COMMENT ON COLUMN open.period.critical_run IS 'The same of the days at which the level stays critical.';

DO $do$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES ('file', 'picture'), ('open', $$''$$)) places(schema_name, picture),
    (VALUES ('urgent_run', 3), ('critical_run', 4)) runs(run, lowest)
  LOOP
    EXECUTE format($fill$
      WITH marked AS (
        SELECT id, case_id, %3$s AS picture, valid, level >= %4$s AS holds,
          level >= %4$s AND lag(level, 1, 0::smallint) OVER w < %4$s AS begins,
          sum(CASE WHEN level >= %4$s THEN 0 ELSE 1 END) OVER w AS run
        FROM %1$I.period WINDOW w AS (PARTITION BY case_id, %3$s ORDER BY valid)
      ), ends AS (
        SELECT case_id, picture, run, range_merge(range_agg(valid)) AS days FROM marked WHERE holds GROUP BY 1, 2, 3
      )
      UPDATE %1$I.period p SET %2$I = e.days FROM marked m JOIN ends e USING (case_id, picture, run)
      WHERE p.id = m.id AND m.begins $fill$, one.schema_name, one.run, one.picture, one.lowest);
  END LOOP;
END $do$;

CREATE INDEX period_urgent_run ON file.period (lower(urgent_run)) INCLUDE (case_id, urgent_run)
  WHERE picture = 'team' AND urgent_run IS NOT NULL;
CREATE INDEX period_critical_run ON file.period (lower(critical_run)) INCLUDE (case_id, critical_run)
  WHERE picture = 'team' AND critical_run IS NOT NULL;
CREATE INDEX period_urgent_run ON open.period (lower(urgent_run)) INCLUDE (case_id, urgent_run)
  WHERE urgent_run IS NOT NULL;
CREATE INDEX period_critical_run ON open.period (lower(critical_run)) INCLUDE (case_id, critical_run)
  WHERE critical_run IS NOT NULL;
