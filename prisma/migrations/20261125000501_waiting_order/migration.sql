-- An import writes many events at one instant: the first of those that wait are found in the order of the list.
DROP INDEX file.waiting_event_since;
CREATE INDEX waiting_event_since ON file.waiting_event (for_whom, since, event_id);
