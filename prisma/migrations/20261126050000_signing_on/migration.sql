-- Signatures that were collected elsewhere, invitations to sign a newer version, and what is sent without any work done.

ALTER TABLE file.signature
  ADD consent_basis text CHECK (length(consent_basis) BETWEEN 1 AND 300),
  ADD invited_version integer CHECK (invited_version > 0);
COMMENT ON COLUMN file.signature.consent_basis IS
  'On what ground a signature that was collected elsewhere is shown; null for those that their signers gave here.';
COMMENT ON COLUMN file.signature.invited_version IS 'The newest version that its signer was invited to sign, once.';
CREATE INDEX signature_news ON file.signature (appeal_id) WHERE wants_news AND confirmed_at IS NOT NULL;

ALTER TABLE open.signature ADD collected_elsewhere boolean NOT NULL DEFAULT false;

-- Signers of an earlier version sign the newer one, or want to hear no more.
ALTER TABLE intake.submission DROP CONSTRAINT submission_kind_check,
  ADD CONSTRAINT submission_kind_check CHECK (kind IN (
    'signature', 'tip', 'confirmation', 'withdrawal', 'letter', 'gathering', 'tip_return', 'subscription',
    'renewal', 'news_end'));

-- A form that comes without the work that a script does for it has a smaller share of the minute, of its own: a flood of
-- such forms takes nothing from those who did the work.
CREATE FUNCTION intake.submit_unworked(new_id uuid, new_kind text, new_sealed bytea) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  counted integer;
BEGIN
  INSERT INTO intake.pace AS p (minute, kind, part, taken)
  VALUES (date_trunc('minute', now()), new_kind || ' unworked', floor(random() * 8), 1)
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = p.taken + 1
  RETURNING taken INTO counted;
  IF counted > 600 / 8 THEN
    RETURN 'too_many';
  END IF;
  RETURN intake.submit(new_id, new_kind, new_sealed);
END $$;
COMMENT ON FUNCTION intake.submit_unworked(uuid, text, bytea) IS
  'As intake.submit, of which it takes at most 600 a minute for each kind.';
REVOKE ALL ON FUNCTION intake.submit_unworked(uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.submit_unworked(uuid, text, bytea) TO vigil_intake;
