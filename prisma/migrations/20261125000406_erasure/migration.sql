-- Two administrators may erase what a case says. Ids, numbers of versions and who wrote them stay, so that the audit log,
-- which holds no content, still verifies. Nothing else may change what is append-only.

CREATE TABLE file.erasure (
  case_id uuid PRIMARY KEY REFERENCES file.case,
  ground text NOT NULL CHECK (ground IN ('person', 'family', 'court', 'harm', 'mistake')),
  slug_digest text NOT NULL,
  requested_by text NOT NULL CHECK (requested_by <> ''),
  requested_at timestamptz NOT NULL DEFAULT now(),
  confirmed_by text,
  confirmed_at timestamptz,
  CONSTRAINT erasure_two_people CHECK (confirmed_by <> requested_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
COMMENT ON TABLE file.erasure IS 'The tombstone of a case once it is confirmed; before that, a request.';
COMMENT ON COLUMN file.erasure.slug_digest IS 'Keyed digest of the slug, so that no import brings the case back.';

ALTER TABLE file.case ADD COLUMN erased_at timestamptz;
COMMENT ON COLUMN file.case.erased_at IS 'A tombstone: nothing is derived of it, shown of it, or written to it.';

CREATE FUNCTION file.is_erasing(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM file.erasure e
    WHERE e.confirmed_at = now() AND e.confirmed_by <> e.requested_by AND (of_case IS NULL OR e.case_id = of_case))
$$;
COMMENT ON FUNCTION file.is_erasing(uuid) IS
  'Whether this very transaction confirms the erasure of a case, or with null of any: now() is the same all through it.';

-- Whole statements are refused but while a case is being erased; then each row is looked at.
CREATE FUNCTION file.refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' OR NOT file.is_erasing(NULL) THEN
    RAISE EXCEPTION '% of %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION file.allow_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  blank jsonb := CASE TG_TABLE_NAME
    WHEN 'event_version' THEN '{"date_edtf": "1800/2200", "end_edtf": null, "typed": null, "prison_id": null,
      "from_prison_id": null, "details": {}, "locator": null, "note": null, "change_note": null,
      "override_reason": null}'::jsonb
    WHEN 'case_version' THEN '{"changes": {}, "source_id": null, "reason": null}'::jsonb
    WHEN 'case_verdict' THEN '{"note": null}'::jsonb
  END;
  of_case uuid := CASE
    WHEN TG_TABLE_NAME IN ('event_version', 'event_source')
      THEN (SELECT e.case_id FROM file.event e WHERE e.id = (to_jsonb(OLD) ->> 'event_id')::uuid)
    ELSE (to_jsonb(OLD) ->> 'case_id')::uuid
  END;
BEGIN
  IF file.is_erasing(of_case) AND (
    (TG_OP = 'DELETE' AND TG_TABLE_NAME = 'event_source')
    OR (TG_OP = 'UPDATE' AND blank IS NOT NULL AND to_jsonb(NEW) = to_jsonb(OLD) || blank)) THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION '% of this row of %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION file.allow_erasure() IS
  'Lets a row lose exactly its content, in the transaction that confirms the erasure of its case. 1800/2200 is a date that says nothing.';

DROP TRIGGER append_only ON file.event_version;
DROP TRIGGER append_only ON file.event_source;
DROP TRIGGER append_only ON file.case_version;
DROP TRIGGER append_only ON file.case_verdict;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.event_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.event_source
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.case_version
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.case_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.event_version
  FOR EACH ROW EXECUTE FUNCTION file.allow_erasure();
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.event_source
  FOR EACH ROW EXECUTE FUNCTION file.allow_erasure();
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.case_version
  FOR EACH ROW EXECUTE FUNCTION file.allow_erasure();
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.case_verdict
  FOR EACH ROW EXECUTE FUNCTION file.allow_erasure();

-- A tombstone stays, and nothing is written on it.
CREATE FUNCTION file.keep_tombstone() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.confirmed_at IS NOT NULL THEN
    RAISE EXCEPTION 'case % is erased: its tombstone stays', OLD.case_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_tombstone BEFORE UPDATE OR DELETE ON file.erasure
  FOR EACH ROW EXECUTE FUNCTION file.keep_tombstone();

CREATE FUNCTION file.refuse_erased() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  of_case uuid := CASE TG_TABLE_NAME
    WHEN 'event_version' THEN (SELECT e.case_id FROM file.event e WHERE e.id = (to_jsonb(NEW) ->> 'event_id')::uuid)
    ELSE (to_jsonb(NEW) ->> 'case_id')::uuid
  END;
BEGIN
  IF EXISTS (SELECT FROM file.case c WHERE c.id = of_case AND c.erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'case % is erased: nothing is written to it', of_case
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_erased BEFORE INSERT OR UPDATE ON file.consent FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.case_version FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.case_member FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.source_contact FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.photo FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.event_version FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();

CREATE FUNCTION file.erase_case(of_case uuid, confirmer text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  request file.erasure;
  only_here text[];
BEGIN
  SELECT * INTO request FROM file.erasure e WHERE e.case_id = of_case FOR UPDATE;
  IF request.case_id IS NULL THEN RETURN 'not_requested'; END IF;
  IF request.confirmed_at IS NOT NULL THEN RETURN 'already_erased'; END IF;
  IF request.requested_by = confirmer THEN RETURN 'own_request'; END IF;
  IF (SELECT count(*) FROM file.account a WHERE a.id::text IN (request.requested_by, confirmer)
      AND a.role = 'administrator' AND a.locked_at IS NULL) <> 2 THEN RETURN 'not_two_administrators'; END IF;
  UPDATE file.erasure SET confirmed_by = confirmer, confirmed_at = now() WHERE case_id = of_case;

  SELECT array_agg(DISTINCT linked.source_id) INTO only_here FROM (
    SELECT s.source_id FROM file.event_source s JOIN file.event e ON e.id = s.event_id WHERE e.case_id = of_case
    UNION SELECT v.source_id FROM file.case_version v WHERE v.case_id = of_case
    UNION SELECT k.source_id FROM file.source_contact k WHERE k.case_id = of_case) linked
  WHERE linked.source_id IS NOT NULL;

  DELETE FROM file.event_source s USING file.event e WHERE e.id = s.event_id AND e.case_id = of_case;
  UPDATE file.event_version v SET date_edtf = '1800/2200', end_edtf = NULL, typed = NULL, prison_id = NULL,
    from_prison_id = NULL, details = '{}', locator = NULL, note = NULL, change_note = NULL, override_reason = NULL
  FROM file.event e WHERE e.id = v.event_id AND e.case_id = of_case;
  UPDATE file.case_version SET changes = '{}', source_id = NULL, reason = NULL WHERE case_id = of_case;
  UPDATE file.case_verdict SET note = NULL WHERE case_id = of_case;
  DELETE FROM file.source_contact WHERE case_id = of_case;
  DELETE FROM file.photo WHERE case_id = of_case;
  DELETE FROM file.case_name WHERE case_id = of_case;
  DELETE FROM file.case_name_key WHERE case_id = of_case;
  DELETE FROM file.case_member WHERE case_id = of_case;
  DELETE FROM file.waiting_event WHERE case_id = of_case;
  DELETE FROM file.period WHERE case_id = of_case;
  UPDATE file.consent SET basis = NULL, given_by = NULL, given_on = NULL, harm_assessed_by = NULL
  WHERE case_id = of_case;
  UPDATE file.case SET slug = 'erased-' || of_case, name_latin = 'erased', name_native = NULL, sex = NULL,
    nationalities = '{}', occupation = '{}', groups = '{}', home_place = NULL, birth_date = NULL, summary = NULL,
    summary_from = NULL, publication = 'team', unverified = '{}', opened = '{}', erased_at = now()
  WHERE id = of_case;
  -- A source that spoke of this person alone names them in its title.
  DELETE FROM file.source s WHERE s.id = ANY (only_here)
    AND NOT EXISTS (SELECT FROM file.event_source o WHERE o.source_id = s.id)
    AND NOT EXISTS (SELECT FROM file.prison_event_source o WHERE o.source_id = s.id)
    AND NOT EXISTS (SELECT FROM file.case_version o WHERE o.source_id = s.id)
    AND NOT EXISTS (SELECT FROM file.source_contact o WHERE o.source_id = s.id)
    AND NOT EXISTS (SELECT FROM file.figure o WHERE o.source_id = s.id)
    AND NOT EXISTS (SELECT FROM file.addressee o WHERE o.source_id = s.id);
  RETURN 'erased';
END $$;
COMMENT ON FUNCTION file.erase_case(uuid, text) IS
  'Erases what a case says, where one administrator asked for it and another confirms; answers erased, or why not.';

GRANT SELECT, INSERT (case_id, ground, slug_digest, requested_by), DELETE ON file.erasure TO vigil_team;
GRANT EXECUTE ON FUNCTION file.erase_case(uuid, text) TO vigil_team;
