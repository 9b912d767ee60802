-- What each role may do, table by table. tests/integration/database/vigil-open-rights.test.ts lists all of it
-- for vigil_open: a new table is closed until it is named here.

GRANT USAGE ON SCHEMA file, open, intake TO vigil_team;
GRANT USAGE ON SCHEMA open TO vigil_open;
GRANT USAGE ON SCHEMA intake TO vigil_intake;

GRANT SELECT ON open.source, open.prison, open.figure, open.addressee, open.case, open.event, open.rule, open.instance,
  open.change, open.period, open.circumstance TO vigil_open;

GRANT INSERT (id, kind, sealed) ON intake.submission TO vigil_intake;
GRANT SELECT, DELETE ON intake.submission TO vigil_team;

GRANT SELECT, INSERT, UPDATE, DELETE ON file.source, file.prison, file.figure, file.addressee, file.case_name, file.rule,
  file.period TO vigil_team;
GRANT SELECT, INSERT, UPDATE ON file.case, file.consent TO vigil_team;
GRANT SELECT, INSERT ON file.import_batch, file.event, file.event_version, file.event_source, file.audit TO vigil_team;
GRANT UPDATE (version) ON file.event TO vigil_team;
GRANT SELECT, UPDATE ON file.instance, open.instance TO vigil_team;
GRANT EXECUTE ON FUNCTION file.is_cleared(uuid) TO vigil_team;

GRANT SELECT, INSERT, UPDATE, DELETE ON open.source, open.prison, open.figure, open.addressee, open.case, open.event,
  open.rule, open.period, open.circumstance TO vigil_team;
GRANT SELECT, INSERT ON open.change TO vigil_team;
