-- How a family or a witness is reached: encrypted field by field, each bound to its row and column, with a key that this
-- database does not hold. Every reading is an audit entry.
CREATE TABLE file.source_contact (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL REFERENCES file.case,
  source_id text REFERENCES file.source,
  name bytea NOT NULL,
  reach bytea NOT NULL,
  note bytea,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  author text NOT NULL CHECK (author <> ''),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX source_contact_case ON file.source_contact (case_id);
COMMENT ON TABLE file.source_contact IS 'Shown to the owners of the case and to administrators alone.';
COMMENT ON COLUMN file.source_contact.name IS 'As lib/db/field-cipher.ts writes it; reach and note likewise.';

GRANT SELECT, INSERT, UPDATE, DELETE ON file.source_contact TO vigil_team;
