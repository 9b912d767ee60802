-- Whose case it is: who answers for it (owner), and who follows it (watcher).
CREATE TABLE file.case_member (
  case_id uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  account_id text NOT NULL CHECK (account_id <> ''),
  kind text NOT NULL CHECK (kind IN ('owner', 'watcher')),
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, account_id)
);
CREATE INDEX case_member_account ON file.case_member (account_id, kind);
COMMENT ON COLUMN file.case_member.kind IS
  'owner: one of the case''s own people, who may read how its sources are reached; watcher: sees it among their cases.';

GRANT SELECT, INSERT, UPDATE, DELETE ON file.case_member TO vigil_team;
