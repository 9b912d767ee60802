-- On which day readers were given something new about a case that they saw already: what a feed of changes tells. No
-- instant, which would tell when somebody worked; nothing of who recorded or verified it; nothing that is not on the page.

ALTER TABLE open.event ADD COLUMN added_on date;
COMMENT ON COLUMN open.event.added_on IS
  'The day (UTC) on which the event was published, where the case had been before; null where it came with the case.';

CREATE INDEX event_added ON open.event (added_on DESC) WHERE added_on IS NOT NULL;
CREATE INDEX case_public_since ON open.case (public_since DESC);
-- Which cases came to a high or critical level lately: few of many periods.
CREATE INDEX period_begins ON open.period (lower(valid) DESC) WHERE level >= 3;
