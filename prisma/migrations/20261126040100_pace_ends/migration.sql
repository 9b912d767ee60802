-- How much was sent is forgotten by the jobs process too, and not only when more is sent.
GRANT SELECT, DELETE ON intake.pace TO vigil_team;
