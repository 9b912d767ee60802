-- Signatures that were collected elsewhere and deleted on request: a file that comes again does not bring them back.
CREATE TABLE file.forgotten_signature (
  id uuid PRIMARY KEY,
  forgotten_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE file.forgotten_signature IS
  'The id alone, which is a keyed digest of who they are: it names nobody, and knows them again in a file.';
GRANT SELECT, INSERT ON file.forgotten_signature TO vigil_team;
