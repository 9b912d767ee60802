-- The advocacy ledger: what was done for whom, whom it asked, and by when an answer was due, over all cases.

-- As lib/domain/dates/edtf.ts reads a date; a test holds the two equal. What is no date is null, and stops no write.
CREATE FUNCTION file.days_of_part(part text) RETURNS daterange LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said text[] := regexp_match(regexp_replace(part, '[?~%]$', ''),
    '^([0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?$');
  first_year integer := greatest(replace(said[1], 'X', '0')::integer, 1);
  last_year integer := greatest(replace(said[1], 'X', '9')::integer, 1);
  of_month integer := nullif(said[2], 'XX')::integer;
  of_day integer := nullif(said[3], 'XX')::integer;
BEGIN
  IF said IS NULL OR said[1] = '0000' OR said[1] LIKE '%X' AND said[2] IS NOT NULL THEN
    RETURN NULL;
  ELSIF of_month IS NULL THEN
    RETURN daterange(make_date(first_year, 1, 1), make_date(last_year + 1, 1, 1));
  -- A season may be any day of its year, and winter runs into the next.
  ELSIF of_month BETWEEN 21 AND 24 THEN
    RETURN daterange(make_date(first_year, 1, 1), make_date(last_year + 1, CASE of_month WHEN 24 THEN 3 ELSE 1 END, 1));
  ELSIF of_day IS NULL THEN
    RETURN daterange(make_date(first_year, of_month, 1), (make_date(last_year, of_month, 1) + interval '1 month')::date);
  END IF;
  RETURN daterange(make_date(first_year, of_month, of_day), make_date(last_year, of_month, of_day) + 1);
EXCEPTION WHEN datetime_field_overflow OR data_exception THEN
  RETURN NULL;
END $$;

CREATE FUNCTION file.days_of(edtf text) RETURNS daterange LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF edtf LIKE '..%' THEN
    RETURN daterange(NULL, upper(file.days_of_part(regexp_replace(edtf, '^\.\./?', ''))));
  ELSIF edtf LIKE '%..' THEN
    RETURN daterange(lower(file.days_of_part(regexp_replace(edtf, '/?\.\.$', ''))), NULL);
  ELSIF edtf LIKE '%/%' THEN
    RETURN daterange(lower(file.days_of_part(split_part(edtf, '/', 1))), upper(file.days_of_part(split_part(edtf, '/', 2))));
  END IF;
  RETURN file.days_of_part(edtf);
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.days_of(text) IS 'The days that an EDTF date may stand for; a bound that it leaves open is none.';

CREATE TABLE file.ledger_entry (
  event_id uuid PRIMARY KEY REFERENCES file.event,
  kind text NOT NULL,
  procedure text,
  addressee text,
  earliest date,
  latest date,
  due_earliest date,
  due_latest date,
  is_answered boolean NOT NULL,
  audience text NOT NULL,
  author text NOT NULL
);
-- The newest first; an end that is open is known by its beginning.
CREATE INDEX ledger_entry_day ON file.ledger_entry ((coalesce(latest, earliest, '-infinity')) DESC, event_id DESC);
CREATE INDEX ledger_entry_due ON file.ledger_entry (due_latest) WHERE NOT is_answered AND due_latest IS NOT NULL;
COMMENT ON TABLE file.ledger_entry IS
  'What the current version of each action that stands says; follows file.event_version by a trigger, and is written by nothing else.';
COMMENT ON COLUMN file.ledger_entry.earliest IS
  'First day on which it may have been done, null is open; latest, and the days of its deadline, likewise.';
COMMENT ON COLUMN file.ledger_entry.is_answered IS 'Whether an outcome is on record.';

CREATE FUNCTION file.follow_ledger() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Of most statements no version is that of an action: each has a kind.
  IF NOT EXISTS (SELECT FROM written v WHERE v.details ? 'kind') THEN
    RETURN NULL;
  END IF;
  DELETE FROM file.ledger_entry l USING written v WHERE l.event_id = v.event_id;
  INSERT INTO file.ledger_entry (event_id, kind, procedure, addressee, earliest, latest, due_earliest, due_latest,
    is_answered, audience, author)
  SELECT said.* FROM (
    SELECT v.event_id, v.details ->> 'kind', v.details ->> 'procedure', v.details ->> 'addressee', lower(days.done),
      upper(days.done) - 1, lower(days.due), upper(days.due) - 1, v.details ? 'outcome', v.audience, v.author
    FROM written v JOIN file.event e ON e.id = v.event_id AND e.type = 'action',
      LATERAL (SELECT file.days_of(v.date_edtf) AS done, file.days_of(v.details ->> 'deadline') AS due) days
    WHERE v.details ? 'kind' AND v.claim_status <> 'retracted'
      AND NOT EXISTS (SELECT FROM written later WHERE later.event_id = v.event_id AND later.version > v.version)
  ) said;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_ledger AFTER INSERT ON file.event_version
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION file.follow_ledger();

INSERT INTO file.ledger_entry (event_id, kind, procedure, addressee, earliest, latest, due_earliest, due_latest,
  is_answered, audience, author)
SELECT v.event_id, v.details ->> 'kind', v.details ->> 'procedure', v.details ->> 'addressee', lower(days.done),
  upper(days.done) - 1, lower(days.due), upper(days.due) - 1, v.details ? 'outcome', v.audience, v.author
FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version,
  LATERAL (SELECT file.days_of(v.date_edtf) AS done, file.days_of(v.details ->> 'deadline') AS due) days
WHERE e.type = 'action' AND v.details ? 'kind' AND v.claim_status <> 'retracted';

-- What was erased of a version is said here no longer: in the transaction that confirms it, as the owner.
CREATE FUNCTION file.erase_ledger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.ledger_entry l USING file.event e WHERE e.id = l.event_id AND e.case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER erase_ledger AFTER UPDATE ON file.erasure FOR EACH ROW
  WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION file.erase_ledger();

GRANT SELECT, INSERT, DELETE ON file.ledger_entry TO vigil_team;
GRANT EXECUTE ON FUNCTION file.days_of_part(text), file.days_of(text) TO vigil_team;

-- A consent may be for taking a case to the procedures of the United Nations.
ALTER TABLE file.consent DROP CONSTRAINT consent_scopes_check;
ALTER TABLE file.consent ADD CONSTRAINT consent_scopes_check
  CHECK (scopes <@ ARRAY['site', 'editions', 'letters', 'photo', 'procedures']);
COMMENT ON FUNCTION file.has_consent(uuid, text) IS
  'Whether a consent for a scope (site, editions, letters, photo, procedures) stands that no withdrawal follows; of cases that became one, the narrower.';

CREATE FUNCTION file.may_submit(of_case uuid, done date) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT file.has_consent(of_case, 'procedures') AND EXISTS (
    SELECT FROM file.consent given WHERE given.case_id = of_case AND given.withdrawn_on IS NULL
      AND given.basis IN ('person', 'family', 'lawyer') AND given.given_on <= done AND 'procedures' = ANY (given.scopes))
$$;
COMMENT ON FUNCTION file.may_submit(uuid, date) IS
  'Whether a case may have been submitted to a procedure of the United Nations on a day: the person, the family or a lawyer had consented to that by then, and the consent stands.';
GRANT EXECUTE ON FUNCTION file.may_submit(uuid, date) TO vigil_team;
