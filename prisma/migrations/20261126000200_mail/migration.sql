-- Messages on their way out, and what became of them. To whom, and what a message says, is kept no longer than it takes.

CREATE TABLE file.mail (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('test')),
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  occasion text NOT NULL UNIQUE CHECK (length(occasion) BETWEEN 1 AND 200),
  recipient bytea,
  content bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'given_up')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  answer text CHECK (answer ~ '^[A-Z0-9_]{1,40}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  tried_at timestamptz,
  ended_at timestamptz,
  CHECK ((recipient IS NULL) = (state IN ('sent', 'refused')) AND (content IS NULL) = (recipient IS NULL)),
  CHECK ((ended_at IS NULL) = (state = 'waiting'))
);
COMMENT ON COLUMN file.mail.occasion IS 'What the message is about, once: whoever asks for it again gets no second one.';
COMMENT ON COLUMN file.mail.recipient IS 'An address, encrypted; gone with the answer of the server that took or refused it.';
COMMENT ON COLUMN file.mail.answer IS 'The reply code of the mail server (RFC 5321), or what kept us from one.';
CREATE INDEX mail_newest ON file.mail (created_at DESC, id);
CREATE INDEX mail_state ON file.mail (state) WHERE state <> 'sent';

GRANT SELECT, INSERT, UPDATE ON file.mail TO vigil_team;
