-- How far the making of an edition is. The row of the edition itself is locked until it is made, so this one names it
-- without a foreign key, and lies outside that transaction.
CREATE TABLE file.edition_progress (
  number text PRIMARY KEY,
  done integer NOT NULL CHECK (done >= 0),
  total integer NOT NULL CHECK (total >= done)
);
COMMENT ON TABLE file.edition_progress IS 'Cases of an edition whose lines are written, of all that it will hold; gone once it is made.';
GRANT SELECT, INSERT, UPDATE, DELETE ON file.edition_progress TO vigil_team;

-- A key that somebody else may have: what it signed from that day on is not ours.
ALTER TABLE open.edition_key ADD COLUMN revoked_on date CHECK (revoked_on >= first_used_on);
COMMENT ON COLUMN open.edition_key.revoked_on IS 'The day since which a signature of this key says nothing; null while it is trusted.';
GRANT UPDATE (revoked_on) ON open.edition_key TO vigil_team;
