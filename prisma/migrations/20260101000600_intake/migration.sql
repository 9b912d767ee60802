-- Visitors write here and nowhere else; what they send is sealed to a public key before it is stored.

CREATE TABLE intake.submission (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('signature', 'tip', 'confirmation', 'withdrawal')),
  sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 1 AND 1048576),
  received_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN intake.submission.sealed IS 'Sealed box: readable only with a key that no server of the open surface holds.';
