-- What families and witnesses tell, and what is answered.

-- Pictures make a submission larger than a form.
ALTER TABLE intake.submission DROP CONSTRAINT submission_sealed_check,
  ADD CONSTRAINT submission_sealed_check CHECK (
    octet_length(sealed) BETWEEN 1 AND CASE kind WHEN 'tip' THEN 12582912 ELSE 1048576 END);

-- What is large is counted apart, so that pictures can fill neither the disk in an hour nor the way of those who write.
CREATE OR REPLACE FUNCTION intake.submit(new_id uuid, new_kind text, new_sealed bytea) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  this_minute timestamptz := date_trunc('minute', now());
  pace_kind text := CASE WHEN octet_length(new_sealed) > 131072 THEN new_kind || '_large' ELSE new_kind END;
  counted integer;
  most integer := CASE pace_kind
    WHEN 'signature' THEN 12000 WHEN 'tip' THEN 600 WHEN 'tip_return' THEN 600 WHEN 'tip_large' THEN 40 ELSE 24000 END;
BEGIN
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (this_minute, pace_kind, floor(random() * 8), 1)
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = p.taken + 1
  RETURNING taken INTO counted;
  IF counted > most / 8 THEN
    RETURN 'too_many';
  END IF;
  IF counted = 1 THEN
    DELETE FROM intake.pace WHERE minute < this_minute - interval '10 minutes';
  END IF;
  INSERT INTO intake.submission (id, kind, sealed) VALUES (new_id, new_kind, new_sealed) ON CONFLICT (id) DO NOTHING;
  RETURN 'taken';
END $$;

CREATE TABLE file.tip (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('witness', 'correction')),
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  about text CHECK (length(about) BETWEEN 1 AND 200),
  content bytea NOT NULL,
  source_id text REFERENCES file.source ON DELETE SET NULL,
  pictures_left_out boolean NOT NULL DEFAULT false,
  reply_lookup text UNIQUE CHECK (reply_lookup ~ '^[0-9a-f]{32}$'),
  reply_key bytea CHECK (octet_length(reply_key) = 32),
  reply_proof text CHECK (reply_proof ~ '^[0-9a-f]{64}$'),
  received_on date NOT NULL DEFAULT current_date,
  heard_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  CHECK ((reply_lookup IS NULL) = (reply_key IS NULL) AND (reply_lookup IS NULL) = (reply_proof IS NULL))
);
COMMENT ON COLUMN file.tip.content IS 'What was told, encrypted.';
COMMENT ON COLUMN file.tip.source_id IS 'The source that was made of it.';
COMMENT ON COLUMN file.tip.about IS 'The slug of a case, as the sender or the team named it.';
COMMENT ON COLUMN file.tip.reply_key IS 'Answers are sealed to it; only the phrase that the sender was shown opens them.';
COMMENT ON COLUMN file.tip.heard_at IS 'When the sender wrote last: what nobody has dealt with is deleted a year later.';
CREATE INDEX tip_waiting ON file.tip (done_at NULLS FIRST, heard_at DESC);

CREATE TABLE file.tip_picture (
  tip_id uuid NOT NULL REFERENCES file.tip ON DELETE CASCADE,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 3),
  webp bytea NOT NULL,
  PRIMARY KEY (tip_id, number)
);
COMMENT ON COLUMN file.tip_picture.webp IS 'Encrypted; of our own making, without anything but its pixels.';

CREATE TABLE file.tip_message (
  id uuid PRIMARY KEY,
  tip_id uuid NOT NULL REFERENCES file.tip ON DELETE CASCADE,
  by_team boolean NOT NULL,
  content bytea NOT NULL,
  written_on date NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX tip_message_tip ON file.tip_message (tip_id, place);

GRANT SELECT, INSERT, UPDATE, DELETE ON file.tip TO vigil_team;
GRANT SELECT, INSERT, DELETE ON file.tip_picture, file.tip_message TO vigil_team;

CREATE TABLE open.tip_answer (
  id uuid PRIMARY KEY,
  lookup text NOT NULL CHECK (lookup ~ '^[0-9a-f]{32}$'),
  sealed bytea NOT NULL CHECK (octet_length(sealed) <= 65536),
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE open.tip_answer IS 'Answers of the team, which only the phrase of their reader opens; gone after 90 days.';
CREATE INDEX tip_answer_lookup ON open.tip_answer (lookup);
GRANT SELECT ON open.tip_answer TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.tip_answer TO vigil_team;

-- The log of messages is kept for 90 days.
GRANT DELETE ON file.mail TO vigil_team;
