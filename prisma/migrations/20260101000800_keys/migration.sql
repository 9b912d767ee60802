-- Keys that never leave the private schema: of the digests in the audit log, and of the ids of imported events.
CREATE TABLE file.audit_key (
  purpose text PRIMARY KEY CHECK (purpose IN ('audit', 'event_id')),
  key bytea NOT NULL CHECK (octet_length(key) = 32)
);
COMMENT ON TABLE file.audit_key IS 'One random key each, made with the database: an erased content cannot be guessed from its digest.';

-- Two random UUIDs: 244 random bits, without an extension.
INSERT INTO file.audit_key (purpose, key)
SELECT purpose, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) FROM (VALUES ('audit'), ('event_id')) AS p(purpose);

GRANT SELECT ON file.audit_key TO vigil_team;
