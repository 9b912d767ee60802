-- The queues of who acts leave out who is free or dead: the index tells, and the periods themselves are not read.
DROP INDEX file.period_board;
CREATE INDEX period_board ON file.period (level, pinned, possible, (coalesce(level_since, lower(valid))))
  INCLUDE (id, case_id, valid, level_since, status) WHERE picture = 'team' AND possible > 0;

-- Most cases have no action, and whether one has is asked of a thousand at once.
CREATE INDEX event_action ON file.event (case_id) WHERE type = 'action';
