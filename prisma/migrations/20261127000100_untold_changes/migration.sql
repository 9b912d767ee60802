-- What a derivation of all cases changes on the pages that many cases share is told together, every some seconds: told
-- with each batch, those pages would be made anew all the while. It waits in the transaction of its batch, so that no
-- kill loses it.
ALTER TABLE file.recompile
  ADD COLUMN untold text[] NOT NULL DEFAULT '{}',
  ADD COLUMN told_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN file.recompile.untold IS 'What readers must still be told to make anew, in the words of open.change.';
COMMENT ON COLUMN file.recompile.told_at IS 'When they were told last, and else when the run began.';

GRANT UPDATE (untold, told_at) ON file.recompile TO vigil_team;
