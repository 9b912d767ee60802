-- The calendar asks for the few events that lie ahead, and the feed of a prison for the latest of its urgent periods: at
-- 100,000 cases the latter read every urgent period of half a year, in 190 ms, and reads its own in 25.
CREATE INDEX event_dated ON open.event (type) WHERE type = 'deadline' OR type = 'hearing' AND details ->> 'scheduled' = 'true';
CREATE INDEX period_begins_at_prison ON open.period (prison_id, lower(valid) DESC) WHERE level >= 3;
