-- What the whole site does: as always, nothing new written, or closed to everybody but administrators.

CREATE TABLE file.mode (
  seq serial PRIMARY KEY,
  mode text NOT NULL CHECK (mode IN ('normal', 'read_only', 'closed')),
  reason text NOT NULL CHECK (reason <> ''),
  set_by text NOT NULL CHECK (set_by <> ''),
  set_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE file.mode IS 'Append-only; the last row is the mode, and without one it is normal.';
COMMENT ON COLUMN file.mode.set_by IS 'The account, or operator for the command.';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.mode
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change();

CREATE TABLE open.mode (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  closed boolean NOT NULL
);
INSERT INTO open.mode (closed) VALUES (false);
COMMENT ON TABLE open.mode IS 'One row: whether the public site answers nobody. A change of it writes open.change.';

-- Every write ends in the audit log, whose lock it then holds until it commits; a change of the mode takes the same
-- lock. What was told before the change commits before it, and what comes to tell after it finds the mode here: none
-- slips through, whenever it began.
CREATE FUNCTION file.refuse_read_only() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (SELECT m.mode FROM file.mode m ORDER BY m.seq DESC LIMIT 1) = 'read_only' AND EXISTS (
    SELECT FROM told t
    WHERE t.subject_kind NOT IN ('account', 'invitation', 'audit', 'mode', 'rule', 'recompile')
      AND t.action NOT IN ('source_contact.read', 'case.lock_down')) THEN
    RAISE EXCEPTION 'nothing is written now: the site is read only' USING ERRCODE = 'read_only_sql_transaction';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.refuse_read_only() IS
  'Refuses what changes the record while the mode is read_only. Signing in and out, accounts, the mode itself, reading what is read with an entry, hiding a case, and a new version with its rules go on.';
CREATE TRIGGER refuse_read_only AFTER INSERT ON file.audit
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_read_only();

-- A case that nobody publishes, whoever cleared it, until two administrators let it go.
CREATE TABLE file.lockdown (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES file.case,
  reason text CHECK (reason <> ''),
  locked_by text NOT NULL CHECK (locked_by <> ''),
  locked_at timestamptz NOT NULL DEFAULT now(),
  lift_asked_by text,
  lift_asked_at timestamptz,
  lifted_by text,
  lifted_at timestamptz,
  CHECK ((lift_asked_by IS NULL) = (lift_asked_at IS NULL)),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  CONSTRAINT lockdown_two_people CHECK (lifted_by IS NULL OR coalesce(lifted_by <> lift_asked_by, false))
);
CREATE UNIQUE INDEX lockdown_standing ON file.lockdown (case_id) WHERE lifted_at IS NULL;
COMMENT ON TABLE file.lockdown IS 'One administrator locks a case down; one asks that it be lifted, and another lifts it.';
COMMENT ON COLUMN file.lockdown.reason IS 'Content: goes with the rest when the case is erased.';

CREATE FUNCTION file.is_locked_down(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM file.lockdown l WHERE l.case_id = of_case AND l.lifted_at IS NULL)
$$;
COMMENT ON FUNCTION file.is_locked_down(uuid) IS 'Whether a case is kept from being published, whatever else is on record.';

CREATE OR REPLACE FUNCTION file.is_cleared(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM file.case c JOIN file.consent given ON given.case_id = c.id
    WHERE c.id = of_case AND c.publication = 'public'
      AND given.basis IS NOT NULL AND given.given_by IS NOT NULL AND given.given_on IS NOT NULL
      AND given.withdrawn_on IS NULL AND 'site' = ANY (given.scopes)
      AND NOT EXISTS (
        SELECT FROM file.consent gone WHERE gone.case_id = c.id AND gone.withdrawn_on >= given.given_on
      )
      AND NOT EXISTS (SELECT FROM file.lockdown l WHERE l.case_id = c.id AND l.lifted_at IS NULL)
  )
$$;
COMMENT ON FUNCTION file.is_cleared(uuid) IS
  'Whether a case may be public: it is meant to be, a consent for the site stands that no withdrawal follows, and it is not locked down.';

CREATE FUNCTION file.forget_lockdown() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.lockdown l SET reason = NULL WHERE l.case_id = NEW.id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.forget_lockdown() IS 'Why an erased case was locked down is content.';
CREATE TRIGGER forget_lockdown AFTER UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_lockdown();

GRANT SELECT, INSERT (mode, reason, set_by) ON file.mode TO vigil_team;
GRANT USAGE ON SEQUENCE file.mode_seq_seq TO vigil_team;
GRANT SELECT, UPDATE (closed) ON open.mode TO vigil_team;
GRANT SELECT ON open.mode TO vigil_open;
GRANT SELECT, INSERT (case_id, reason, locked_by), UPDATE (lift_asked_by, lift_asked_at, lifted_by, lifted_at)
  ON file.lockdown TO vigil_team;
GRANT EXECUTE ON FUNCTION file.is_locked_down(uuid) TO vigil_team;
