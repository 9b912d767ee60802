-- On which day readers were given what happened at a prison: what its feed tells, as open.event.added_on does of cases.
-- Of what was there before, that day is not known.

ALTER TABLE open.prison_event ADD COLUMN added_on date;
COMMENT ON COLUMN open.prison_event.added_on IS
  'The day, in the time zone of the site, on which it was published; null where that was before such days were kept.';
