-- A copy of a copy shows what it is given, and while the one before it is made anew that is half of what is published: who
-- is made anew says so first, where those after it read it, and takes it back once all is there.
CREATE TABLE open.remaking (
  copy text PRIMARY KEY
);
COMMENT ON TABLE open.remaking IS 'Copies that are being made anew, by their names: none where what is published is whole.';
GRANT SELECT ON open.remaking TO vigil_open;
