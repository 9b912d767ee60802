-- One photo a case: made anew by us from what was sent, so that nothing but the picture is in it.
CREATE TABLE file.photo (
  case_id uuid PRIMARY KEY REFERENCES file.case,
  webp bytea NOT NULL CHECK (octet_length(webp) BETWEEN 1 AND 2097152),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  width integer NOT NULL CHECK (width BETWEEN 1 AND 1600),
  height integer NOT NULL CHECK (height BETWEEN 1 AND 1600),
  licence text NOT NULL CHECK (licence <> ''),
  credit text CHECK (credit <> ''),
  author text NOT NULL CHECK (author <> ''),
  verifier text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT photo_two_people CHECK (verifier <> author)
);
COMMENT ON COLUMN file.photo.verifier IS 'The second person, without whom readers do not see it.';

CREATE TABLE open.photo (
  case_id uuid PRIMARY KEY REFERENCES open.case ON DELETE CASCADE,
  webp bytea NOT NULL,
  sha256 text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  licence text NOT NULL,
  credit text
);

GRANT SELECT, INSERT, UPDATE, DELETE ON file.photo, open.photo TO vigil_team;
GRANT SELECT ON open.photo TO vigil_open;
