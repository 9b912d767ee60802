-- How far each derivation of all cases has come, so that one that was interrupted goes on where it stopped.

CREATE TABLE file.recompile (
  generation bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor text NOT NULL CHECK (actor <> ''),
  basis text NOT NULL,
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  last_case uuid,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
COMMENT ON TABLE file.recompile IS 'One row per derivation of all cases; the last one is finished or goes on.';
COMMENT ON COLUMN file.recompile.basis IS 'Digest of the day and the rules in force: a run is resumed only on the same ones.';
COMMENT ON COLUMN file.recompile.last_case IS 'The last case derived anew, in the order of ids; null before the first.';

GRANT SELECT, INSERT ON file.recompile TO vigil_team;
GRANT UPDATE (done, last_case, finished_at) ON file.recompile TO vigil_team;
