-- A server that shows a copy cannot tell a quiet day from a cut line: the workspace speaks every few seconds, and what it
-- said last comes with the copy, through however many hands.
CREATE TABLE open.heartbeat (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  at timestamptz NOT NULL
);
COMMENT ON TABLE open.heartbeat IS 'When the workspace spoke last: one row, and none where nobody copies what is published.';
GRANT SELECT ON open.heartbeat TO vigil_open;
GRANT SELECT, INSERT, UPDATE ON open.heartbeat TO vigil_team;
