-- Each gathering is read by somebody: a flood of them would bury those that people announce, so few are taken a minute.
CREATE OR REPLACE FUNCTION intake.submit(new_id uuid, new_kind text, new_sealed bytea) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  this_minute timestamptz := date_trunc('minute', now());
  pace_kind text := CASE WHEN octet_length(new_sealed) > 131072 THEN new_kind || '_large' ELSE new_kind END;
  counted integer;
  most integer := CASE pace_kind
    WHEN 'signature' THEN 12000 WHEN 'tip' THEN 600 WHEN 'tip_return' THEN 600 WHEN 'tip_large' THEN 40
    WHEN 'gathering' THEN 160 ELSE 24000 END;
BEGIN
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (this_minute, pace_kind, floor(random() * 8), 1)
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
