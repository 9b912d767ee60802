-- Readers are told the days of the site's own time zone, as they are everywhere else; rows from before stay as they are.

COMMENT ON COLUMN open.event.added_on IS
  'The day, in the time zone of the site, on which the event was published, where the case had been before; null where it came with the case.';
