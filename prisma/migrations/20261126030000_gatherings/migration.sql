-- Meetings, protests and screenings that supporters announce, and a reviewer lets through, edits or refuses.

CREATE TABLE file.gathering (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[0-9]{4}(-[a-z0-9]+)+$'),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'published', 'cancelled', 'refused')),
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  content bytea NOT NULL,
  email bytea,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  note text CHECK (note <> ''),
  received_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz,
  CHECK (ends_at > starts_at),
  CHECK (state = 'waiting' OR email IS NULL)
);
COMMENT ON TABLE file.gathering IS 'What was refused is gone after 30 days.';
COMMENT ON COLUMN file.gathering.content IS 'What its organiser told, encrypted; what is published of it is copied to schema open.';
COMMENT ON COLUMN file.gathering.email IS 'Of who sent it, for one answer: forgotten with the decision.';
COMMENT ON COLUMN file.gathering.note IS 'Why it was refused or cancelled; of what is cancelled, visitors read it.';
CREATE INDEX gathering_state ON file.gathering (state, starts_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON file.gathering TO vigil_team;

CREATE TABLE open.gathering (
  slug text PRIMARY KEY,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('published', 'cancelled')),
  content jsonb NOT NULL,
  about_case text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  ends_on date NOT NULL,
  note text,
  changed_at timestamptz NOT NULL
);
COMMENT ON COLUMN open.gathering.version IS 'Grows with each change: the SEQUENCE of calendars (RFC 5545).';
COMMENT ON COLUMN open.gathering.ends_on IS 'The last civil day in the time zone of the gathering.';
CREATE INDEX gathering_day ON open.gathering (ends_on);
GRANT SELECT ON open.gathering TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.gathering TO vigil_team;
