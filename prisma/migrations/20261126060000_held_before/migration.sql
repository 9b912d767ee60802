-- Who was held at a prison before: its page asks for the events that tell of somebody who was moved from there.

CREATE INDEX event_from_prison ON open.event (from_prison_id, case_id) WHERE from_prison_id IS NOT NULL;
