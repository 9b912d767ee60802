-- How many people there are on a day, kept as they come and go: a number that grows with nobody's record is not to be
-- counted anew for each reader (docs/decisions/counts-are-kept-in-time.md).

CREATE TABLE open.tally (
  about text NOT NULL CHECK (about IN ('held', 'free', 'placed', 'flagging')),
  node integer NOT NULL,
  prison_id text NOT NULL,
  level smallint NOT NULL,
  possible smallint NOT NULL,
  people integer NOT NULL,
  PRIMARY KEY (about, node, prison_id, level, possible)
) WITH (fillfactor = 80);
CREATE TABLE open.tally_step (
  id bigint GENERATED ALWAYS AS IDENTITY,
  about text NOT NULL,
  place integer NOT NULL,
  prison_id text NOT NULL,
  level smallint NOT NULL,
  possible smallint NOT NULL,
  people integer NOT NULL,
  PRIMARY KEY (about, place, id)
);
COMMENT ON TABLE open.tally IS
  'By how much the number of people changes over the days of a node (a Fenwick tree of days): open.tally_nodes says which sum up to a day.';
COMMENT ON COLUMN open.tally.about IS
  'held and free: everybody published, by level and possible. placed: who is held, by prison (empty: not known) and level. flagging: who counts for the flag of a prison (U25).';
COMMENT ON TABLE open.tally_step IS
  'What open.tally does not hold yet: so many people more or less from a place on. open.fold_tally takes it over.';

-- The first place has no day: what has held since ever. Days without a place are not of any calendar that we read.
CREATE FUNCTION open.tally_place(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(greatest(day - '0001-01-01'::date + 2, 1), 4194303)
$$;
CREATE FUNCTION open.tally_nodes(day date) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg((place >> bit) << bit)
  FROM (SELECT open.tally_place(day) AS place OFFSET 0) given, generate_series(0, 21) AS bit
  WHERE (place >> bit) & 1 = 1
$$;
COMMENT ON FUNCTION open.tally_nodes(date) IS 'The nodes whose sum is the number of people on a day: one for each bit of its place.';

-- What one period adds to the tally: its people from its first day on, and as many less from the day after its last.
CREATE FUNCTION open.tally_of(status text, prison text, level smallint, possible smallint, valid daterange, counted datemultirange)
RETURNS TABLE (about text, place integer, prison_id text, level smallint, possible smallint, people integer)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT said.about, places.place, said.prison_id, said.level, said.possible, places.people
  FROM (SELECT status IN ('detained', 'on_trial', 'imprisoned', 'death_row', 'disappeared') AS held OFFSET 0) AS custody,
    LATERAL (
      SELECT CASE WHEN held THEN 'held' ELSE 'free' END, '', level, possible, valid
      UNION ALL SELECT 'placed', coalesce(prison, ''), level, 0::smallint, valid WHERE held
      UNION ALL SELECT 'flagging', prison, 0::smallint, 0::smallint, days FROM unnest(counted) AS days
    ) AS said(about, prison_id, level, possible, days),
    LATERAL (VALUES (open.tally_place(lower(said.days)), 1),
      (CASE WHEN NOT upper_inf(said.days) THEN open.tally_place(upper(said.days)) END, -1)) AS places(place, people)
  WHERE places.place IS NOT NULL
$$;

-- Rows are only added here: whoever publishes waits for nobody and holds up nobody, and what is rolled back is not there.
CREATE FUNCTION open.tally_periods() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO open.tally_step (about, place, prison_id, level, possible, people)
  SELECT s.about, s.place, s.prison_id, s.level, s.possible, sum(s.people) * TG_ARGV[0]::integer
  FROM touched t CROSS JOIN LATERAL open.tally_of(t.status, t.prison_id, t.level, t.possible, t.valid, t.counted) s
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(s.people) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_added AFTER INSERT ON open.period REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION open.tally_periods('1');
CREATE TRIGGER tally_removed AFTER DELETE ON open.period REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION open.tally_periods('-1');
CREATE TRIGGER tally_changed_from AFTER UPDATE ON open.period REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION open.tally_periods('-1');
CREATE TRIGGER tally_changed_to AFTER UPDATE ON open.period REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION open.tally_periods('1');

CREATE FUNCTION open.refuse_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are counted: DELETE them', TG_TABLE_NAME;
END $$;
CREATE TRIGGER tally_kept BEFORE TRUNCATE ON open.period
  FOR EACH STATEMENT EXECUTE FUNCTION open.refuse_truncation();

-- One at a time takes steps over, and nobody else touches open.tally: readers see a step in one of the two tables, always.
CREATE FUNCTION open.fold_tally() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  folded bigint;
  empty tid[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(86730, 8) THEN RETURN 0; END IF;
  WITH taken AS (
    DELETE FROM open.tally_step
    WHERE ctid = ANY (ARRAY(SELECT s.ctid FROM open.tally_step s LIMIT 100000))
    RETURNING about, place, prison_id, level, possible, people
  ), steps AS (
    SELECT about, place, prison_id, level, possible, sum(people) AS people FROM taken
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0
  ), written AS (
    INSERT INTO open.tally AS old (about, node, prison_id, level, possible, people)
    SELECT about, ((place - 1 >> bit) + 1) << bit, prison_id, level, possible, sum(people)
    FROM steps, generate_series(0, 21) AS bit WHERE (place - 1 >> bit) & 1 = 0
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0
    ON CONFLICT (about, node, prison_id, level, possible) DO UPDATE SET people = old.people + excluded.people
    RETURNING old.ctid AS row, old.people
  )
  SELECT (SELECT count(*) FROM taken), array_agg(row) FILTER (WHERE people = 0) INTO folded, empty FROM written;
  -- What nobody is counted in says nothing of who was.
  DELETE FROM open.tally WHERE ctid = ANY (empty);
  RETURN folded;
END $$;
COMMENT ON FUNCTION open.fold_tally() IS 'Takes steps into open.tally, some at a time; answers how many: 0 where none are left, or another is at it.';

-- What open.tally must say follows from the periods and the steps of one moment, whoever publishes meanwhile.
CREATE FUNCTION open.mend_tally() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wrong bigint;
  empty tid[];
BEGIN
  PERFORM pg_advisory_xact_lock(86730, 8);
  WITH steps AS (
    SELECT about, place, prison_id, level, possible, sum(people) AS people FROM (
      SELECT s.* FROM open.period p
      CROSS JOIN LATERAL open.tally_of(p.status, p.prison_id, p.level, p.possible, p.valid, p.counted) s
      UNION ALL SELECT about, place, prison_id, level, possible, -people FROM open.tally_step
    ) every GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0
  ), wanted AS (
    SELECT about, ((place - 1 >> bit) + 1) << bit AS node, prison_id, level, possible, sum(people) AS people
    FROM steps, generate_series(0, 21) AS bit WHERE (place - 1 >> bit) & 1 = 0
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0
  ), written AS (
    INSERT INTO open.tally AS old (about, node, prison_id, level, possible, people)
    SELECT about, node, prison_id, level, possible, coalesce(w.people, 0) - coalesce(t.people, 0)
    FROM wanted w FULL JOIN open.tally t USING (about, node, prison_id, level, possible)
    WHERE w.people IS DISTINCT FROM t.people
    ON CONFLICT (about, node, prison_id, level, possible) DO UPDATE SET people = old.people + excluded.people
    RETURNING old.ctid AS row, old.people
  )
  SELECT count(*), array_agg(row) FILTER (WHERE people = 0) INTO wrong, empty FROM written;
  DELETE FROM open.tally WHERE ctid = ANY (empty);
  RETURN wrong;
END $$;
COMMENT ON FUNCTION open.mend_tally() IS
  'Counts all published periods and puts right what open.tally says otherwise; answers how many of its rows that were.';

REVOKE ALL ON FUNCTION open.tally_place(date), open.tally_nodes(date),
  open.tally_of(text, text, smallint, smallint, daterange, datemultirange), open.tally_periods(), open.refuse_truncation(),
  open.fold_tally(), open.mend_tally() FROM PUBLIC;
GRANT SELECT ON open.tally, open.tally_step TO vigil_open;
GRANT EXECUTE ON FUNCTION open.tally_place(date), open.tally_nodes(date) TO vigil_open;
GRANT EXECUTE ON FUNCTION open.fold_tally(), open.mend_tally() TO vigil_team;

SELECT open.mend_tally();
