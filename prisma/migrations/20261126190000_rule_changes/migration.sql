-- Changes of the rules of urgency: one person proposes one, sees what it would do, and another puts it in force.

ALTER TABLE file.rule
  ADD COLUMN texts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(texts) = 'object'),
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN shipped jsonb;
COMMENT ON COLUMN file.rule.texts IS 'What administrators call it and say of it instead of the messages: {name, holdsWhen}, each by language.';
COMMENT ON COLUMN file.rule.shipped IS 'The row as the release that runs here brings it, whatever is in force.';

-- What was in force from which day on.
CREATE TABLE file.rule_version (
  rule_id text NOT NULL REFERENCES file.rule,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text NOT NULL CHECK (author <> ''),
  confirmed_by text CHECK (confirmed_by <> ''),
  reason text,
  in_force_on date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (rule_id, version),
  CONSTRAINT rule_two_people CHECK (confirmed_by IS NULL OR confirmed_by <> author)
);
COMMENT ON COLUMN file.rule_version.confirmed_by IS 'Null for what a release brought.';
INSERT INTO file.rule_version (rule_id, version, content, author, in_force_on, created_at)
SELECT r.id, 1, jsonb_build_object('id', r.id, 'name', r.name, 'holdsWhen', r.holds_when, 'tiers', r.tiers,
    'settings', r.settings, 'basis', r.basis, 'kind', r.kind, 'public', r.public, 'enabled', r.enabled),
  'operator', coalesce(loaded.at, now())::date, coalesce(loaded.at, now())
FROM file.rule r LEFT JOIN LATERAL (
  SELECT max(at) AS at FROM file.audit WHERE action = 'rule.load' AND subject_id = r.id) loaded ON true;
GRANT SELECT, INSERT ON file.rule_version TO vigil_team;

CREATE TABLE file.rule_proposal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  rule_id text NOT NULL REFERENCES file.rule,
  base integer NOT NULL,
  content jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  author text NOT NULL CHECK (author <> ''),
  proposed_on date NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'withdrawn')),
  decided_by text CHECK (decided_by <> ''),
  decided_at timestamptz,
  preview jsonb,
  preview_done integer NOT NULL DEFAULT 0,
  preview_total integer NOT NULL DEFAULT 0,
  preview_last uuid,
  preview_ended boolean NOT NULL DEFAULT false,
  derive_after bigint,
  derived_at timestamptz,
  FOREIGN KEY (rule_id, base) REFERENCES file.rule_version (rule_id, version),
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (state <> 'confirmed' OR preview_ended),
  CONSTRAINT rule_proposal_two_people CHECK (state <> 'confirmed' OR decided_by <> author)
);
CREATE UNIQUE INDEX rule_proposal_open ON file.rule_proposal (rule_id) WHERE state = 'proposed';
COMMENT ON COLUMN file.rule_proposal.base IS 'The version of the rule that the author began from.';
COMMENT ON COLUMN file.rule_proposal.preview IS 'What the cases looked at so far would do: lib/domain/rules/change/preview.ts.';
COMMENT ON COLUMN file.rule_proposal.preview_last IS 'The last case looked at, in the order of ids.';
COMMENT ON COLUMN file.rule_proposal.derive_after IS
  'The newest derivation of all cases as it was confirmed: a later one that has finished follows it. Null: no case hangs on it.';
GRANT SELECT, INSERT, UPDATE ON file.rule_proposal TO vigil_team;

ALTER TABLE open.rule ADD COLUMN texts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(texts) = 'object');
CREATE TABLE open.rule_change (
  rule_id text NOT NULL,
  version integer NOT NULL,
  changed_on date NOT NULL,
  by_release boolean NOT NULL,
  changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
  derived boolean NOT NULL,
  PRIMARY KEY (rule_id, version)
);
COMMENT ON TABLE open.rule_change IS 'What readers are told of changes of public rules; nothing of what a rule said while it was not public, and no person.';
COMMENT ON COLUMN open.rule_change.derived IS 'Whether every case follows it.';
GRANT SELECT ON open.rule_change TO vigil_open;
GRANT SELECT, INSERT, UPDATE ON open.rule_change TO vigil_team;
