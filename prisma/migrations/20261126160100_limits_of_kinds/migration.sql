-- How much of each kind visitors may send in a minute, as rows: until now each new kind wrote the function anew.
CREATE TABLE intake.limit_of_kind (
  kind text PRIMARY KEY,
  a_minute integer NOT NULL DEFAULT 24000 CHECK (a_minute >= 8),
  large_a_minute integer NOT NULL DEFAULT 24000 CHECK (large_a_minute >= 8),
  unworked_a_minute integer NOT NULL DEFAULT 600 CHECK (unworked_a_minute >= 8)
);
COMMENT ON TABLE intake.limit_of_kind IS
  'What is not here is not taken. A minute is counted in eight parts: from seven eighths of a limit on, some are refused.';
COMMENT ON COLUMN intake.limit_of_kind.large_a_minute IS
  'Of more than 128 KiB, counted apart: pictures can fill neither the disk in an hour nor the way of those who write.';
COMMENT ON COLUMN intake.limit_of_kind.unworked_a_minute IS 'Of those that come without the work that a script does for them.';
INSERT INTO intake.limit_of_kind (kind, a_minute) VALUES
  ('signature', 12000), ('confirmation', 24000), ('withdrawal', 24000), ('renewal', 24000), ('news_end', 24000),
  ('letter', 24000), ('subscription', 24000), ('tip', 600), ('tip_return', 600),
  -- Somebody reads each gathering: a flood would bury those that people announce.
  ('gathering', 160);
UPDATE intake.limit_of_kind SET large_a_minute = 40 WHERE kind = 'tip';

CREATE OR REPLACE FUNCTION intake.submit(new_id uuid, new_kind text, new_sealed bytea) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  this_minute timestamptz := date_trunc('minute', now());
  is_large boolean := octet_length(new_sealed) > 131072;
  counted integer;
  most integer;
BEGIN
  SELECT CASE WHEN is_large THEN large_a_minute ELSE a_minute END INTO most
  FROM intake.limit_of_kind WHERE kind = new_kind;
  IF most IS NULL THEN
    RAISE EXCEPTION 'nothing of this kind is taken' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (this_minute, CASE WHEN is_large THEN new_kind || '_large' ELSE new_kind END, floor(random() * 8), 1)
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = p.taken + 1
  RETURNING taken INTO counted;
  IF counted > most / 8 THEN
    RETURN 'too_many';
  END IF;
  IF counted = 1 THEN
    DELETE FROM intake.pace WHERE minute < this_minute - interval '10 minutes';
  END IF;
  INSERT INTO intake.submission (id, kind, sealed) VALUES (new_id, new_kind, new_sealed) ON CONFLICT (id) DO NOTHING;
  RETURN 'taken';
END $$;

CREATE OR REPLACE FUNCTION intake.submit_unworked(new_id uuid, new_kind text, new_sealed bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  counted integer;
BEGIN
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (date_trunc('minute', now()), new_kind || ' unworked', floor(random() * 8), 1)
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = p.taken + 1
  RETURNING taken INTO counted;
  IF counted > (SELECT unworked_a_minute FROM intake.limit_of_kind WHERE kind = new_kind) / 8 THEN
    RETURN 'too_many';
  END IF;
  RETURN intake.submit(new_id, new_kind, new_sealed);
END $$;
COMMENT ON FUNCTION intake.submit_unworked(uuid, text, bytea) IS
  'As intake.submit, of which it takes fewer a minute of each kind.';
