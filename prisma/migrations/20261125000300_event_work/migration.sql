-- What is written with a version of an event beside its content: what was done, by whom, why, and over which warnings;
-- and the confirmations of two reviewers without which a child's case and sexual violence stay with the team.

-- Every row that is there already came with an import.
ALTER TABLE file.event_version
  ADD COLUMN change text NOT NULL DEFAULT 'import' CHECK (change IN ('import', 'record', 'edit', 'restore', 'verify',
    'audience', 'dispute', 'retract', 'send_back', 'answer')),
  ADD COLUMN actor text CHECK (actor <> ''),
  ADD COLUMN change_note text CHECK (change_note <> ''),
  ADD COLUMN override_reason text CHECK (override_reason <> ''),
  ADD COLUMN awaits_author boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT event_version_verified_by_actor CHECK (change <> 'verify' OR actor = verifier);
ALTER TABLE file.event_version ALTER COLUMN change DROP DEFAULT;
COMMENT ON COLUMN file.event_version.change IS
  'What made this version. import, record, edit and restore may change content; the others repeat it.';
COMMENT ON COLUMN file.event_version.actor IS 'Who made this version; author is who wrote its content.';
COMMENT ON COLUMN file.event_version.change_note IS 'Why, in the words of whoever made it: content, so erased with it.';
COMMENT ON COLUMN file.event_version.override_reason IS
  'Why it was saved although its dates do not fit others; content, so erased with it.';

COMMENT ON COLUMN file.event_version.awaits_author IS
  'Sent back: its author is asked something, by the note of the last version whose change is send_back.';

CREATE OR REPLACE FUNCTION file.check_event_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  previous file.event_version;
BEGIN
  SELECT * INTO previous FROM file.event_version v WHERE v.event_id = NEW.event_id ORDER BY v.version DESC LIMIT 1;
  IF NEW.version <> coalesce(previous.version, 0) + 1 THEN
    RAISE EXCEPTION 'version % of event % does not follow version %', NEW.version, NEW.event_id,
      coalesce(previous.version, 0) USING ERRCODE = 'unique_violation';
  END IF;
  NEW.change := coalesce(NEW.change, CASE
    WHEN NEW.batch_id IS NOT NULL THEN 'import'
    WHEN NEW.claim_status = 'verified' THEN 'verify'
    WHEN NEW.version = 1 THEN 'record'
    ELSE 'edit'
  END);
  NEW.actor := coalesce(NEW.actor, CASE WHEN NEW.change = 'verify' THEN NEW.verifier END, NEW.author);
  IF NEW.claim_status <> 'verified'
    OR EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NEW;
  END IF;
  -- Whoever verifies adds a version of the same content: an edit cannot be verified in the same breath.
  IF NEW.verifier IS NULL OR NEW.verifier = NEW.author
    OR (NEW.author, NEW.date_edtf, NEW.end_edtf, NEW.typed, NEW.calendar, NEW.prison_id, NEW.from_prison_id,
        NEW.details, NEW.credibility, NEW.locator, NEW.note)
      IS DISTINCT FROM (previous.author, previous.date_edtf, previous.end_edtf, previous.typed, previous.calendar,
        previous.prison_id, previous.from_prison_id, previous.details, previous.credibility, previous.locator,
        previous.note)
    -- Verified in somebody's name: they did it now, or had done so before.
    OR NOT (NEW.verifier = NEW.actor OR (previous.claim_status = 'verified' AND previous.verifier = NEW.verifier)) THEN
    RAISE EXCEPTION 'event % needs a second person to verify the content of its last version', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_version_two_people';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION file.check_verified_sources() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM file.import_batch b WHERE b.id = NEW.batch_id AND b.trusted) THEN
    RETURN NULL;
  END IF;
  IF (SELECT array_agg(s.source_id ORDER BY s.source_id) FROM file.event_source s
      WHERE s.event_id = NEW.event_id AND s.version = NEW.version)
    IS DISTINCT FROM (SELECT array_agg(s.source_id ORDER BY s.source_id) FROM file.event_source s
      WHERE s.event_id = NEW.event_id AND s.version = NEW.version - 1) THEN
    RAISE EXCEPTION 'event % is verified with other sources than its last version has', NEW.event_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_version_two_people';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.check_verified_sources() IS
  'At the end of the transaction, once the sources are there: a verified version rests on those of the one before.';

CREATE CONSTRAINT TRIGGER check_verified_sources AFTER INSERT ON file.event_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.claim_status = 'verified')
  EXECUTE FUNCTION file.check_verified_sources();

CREATE TABLE file.confirmation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES file.case,
  event_id uuid REFERENCES file.event,
  version integer,
  consent_id uuid NOT NULL REFERENCES file.consent,
  account text NOT NULL CHECK (account <> ''),
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (event_id, version) REFERENCES file.event_version,
  CHECK ((event_id IS NULL) = (version IS NULL))
);
CREATE UNIQUE INDEX confirmation_once
  ON file.confirmation (case_id, coalesce(event_id, case_id), coalesce(version, 0), consent_id, account);
COMMENT ON TABLE file.confirmation IS
  'A reviewer says that a child''s case (event_id null) or an event of sexual violence may be published, on a consent.';
COMMENT ON COLUMN file.confirmation.version IS 'The version that was read: a later edit voids the confirmation.';
COMMENT ON COLUMN file.confirmation.consent_id IS 'Once this consent is withdrawn, the confirmation no longer counts.';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();

CREATE FUNCTION file.is_confirmed(of_case uuid, of_event uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(DISTINCT said.account) >= 2
  FROM file.confirmation said JOIN file.consent given ON given.id = said.consent_id
  WHERE said.case_id = of_case AND said.event_id IS NOT DISTINCT FROM of_event
    AND given.withdrawn_on IS NULL AND given.basis IN ('person', 'family', 'lawyer') AND 'site' = ANY (given.scopes)
    AND (of_event IS NULL OR EXISTS (
      SELECT FROM (SELECT v.version, v.author FROM file.event_version v
        WHERE v.event_id = of_event AND v.change IN ('import', 'record', 'edit', 'restore')
        ORDER BY v.version DESC LIMIT 1) content
      WHERE said.version >= content.version AND said.account <> content.author))
$$;
COMMENT ON FUNCTION file.is_confirmed(uuid, uuid) IS
  'Whether two people, none of them the author, confirmed a case (of_event null) or the present content of an event for publication, on a consent that stands and that somebody gave.';

GRANT SELECT, INSERT ON file.confirmation TO vigil_team;
GRANT EXECUTE ON FUNCTION file.is_confirmed(uuid, uuid) TO vigil_team;
