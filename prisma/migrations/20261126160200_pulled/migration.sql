-- What visitors send may come to a public server's own database. From there the jobs process brings it here, and this
-- table says what is here and must still be deleted there: so that whatever is killed, each comes once.
CREATE TABLE intake.pulled (id uuid PRIMARY KEY);
COMMENT ON TABLE intake.pulled IS 'Empty but between two rounds of the jobs process.';
GRANT SELECT, INSERT, DELETE ON intake.pulled TO vigil_team;
GRANT INSERT ON intake.submission TO vigil_team;
GRANT SELECT ON intake.limit_of_kind TO vigil_team;
