-- Since which day readers knew each event of two cases is kept with their merge: where it took one of them off, its undoing
-- brings no news.

ALTER TABLE file.case_merge ADD COLUMN open_events jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN file.case_merge.open_events IS
  'What readers saw of both: [{id, case_id, added_on}], ids and days alone, as open.event had them.';

CREATE OR REPLACE FUNCTION file.merge_cases(of_merge uuid, confirmer text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  m file.case_merge;
  survivor file.case;
BEGIN
  SELECT * INTO m FROM file.case_merge WHERE id = of_merge FOR UPDATE;
  IF m.id IS NULL OR m.closed_at IS NOT NULL THEN RETURN 'unknown_merge'; END IF;
  IF m.confirmed_at IS NOT NULL THEN RETURN 'already_merged'; END IF;
  IF m.proposed_by = confirmer THEN RETURN 'own_proposal'; END IF;
  IF (SELECT count(*) FROM file.account a WHERE a.id::text IN (m.proposed_by, confirmer)
      AND a.role IN ('reviewer', 'administrator') AND a.locked_at IS NULL) <> 2 THEN RETURN 'not_two_reviewers'; END IF;
  IF EXISTS (SELECT FROM file.case c WHERE c.id IN (m.from_case, m.into_case) AND c.merged_into IS NOT NULL)
    THEN RETURN 'merged_elsewhere'; END IF;
  IF EXISTS (SELECT FROM file.case c WHERE c.id IN (m.from_case, m.into_case) AND c.archived_at IS NOT NULL)
    THEN RETURN 'unknown_merge'; END IF;
  IF EXISTS (SELECT FROM file.erasure e WHERE e.case_id IN (m.from_case, m.into_case)) THEN RETURN 'erasing'; END IF;
  IF file.is_locked_down(m.from_case) OR file.is_locked_down(m.into_case) THEN RETURN 'locked_down'; END IF;

  SELECT c.public_since INTO m.public_since FROM open.case c WHERE c.id = m.from_case;
  SELECT c.public_since INTO m.into_public_since FROM open.case c WHERE c.id = m.into_case;
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'case_id', e.case_id, 'added_on', e.added_on)), '[]')
  INTO m.open_events FROM open.event e WHERE e.case_id IN (m.from_case, m.into_case);

  WITH moved AS (UPDATE file.event SET case_id = m.into_case WHERE case_id = m.from_case RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO m.events FROM moved;
  UPDATE file.waiting_event SET case_id = m.into_case WHERE case_id = m.from_case;
  WITH moved AS (UPDATE file.consent SET case_id = m.into_case WHERE case_id = m.from_case RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO m.consents FROM moved;
  WITH moved AS (UPDATE file.source_contact SET case_id = m.into_case WHERE case_id = m.from_case RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO m.contacts FROM moved;
  WITH moved AS (UPDATE file.letter SET case_id = m.into_case WHERE case_id = m.from_case RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO m.letters FROM moved;
  UPDATE open.letter SET case_id = m.into_case WHERE case_id = m.from_case;
  -- The next version of a list means the case that stands for the one it meant.
  WITH moved AS (UPDATE file.list_key SET case_id = m.into_case WHERE case_id = m.from_case RETURNING list, key_digest)
  SELECT coalesce(jsonb_agg(to_jsonb(moved)), '[]') INTO m.list_keys FROM moved;
  UPDATE file.photo SET case_id = m.into_case
  WHERE case_id = m.from_case AND NOT EXISTS (SELECT FROM file.photo WHERE case_id = m.into_case)
  RETURNING sha256 INTO m.photo;
  INSERT INTO file.case_member (case_id, account_id, kind, since)
  SELECT m.into_case, account_id, kind, now() FROM file.case_member WHERE case_id = m.from_case
  ON CONFLICT DO NOTHING;
  WITH gone AS (DELETE FROM file.waiting_identity WHERE case_id = m.from_case RETURNING *)
  SELECT coalesce(jsonb_agg(to_jsonb(gone) ORDER BY version), '[]') INTO m.waiting FROM gone;
  WITH moved AS (UPDATE file.case SET merged_into = m.into_case WHERE merged_into = m.from_case RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO m.cases FROM moved;
  UPDATE file.case SET merged_into = m.into_case WHERE id = m.from_case;

  -- What readers may read of one of them, two people have said of that one alone.
  SELECT * INTO survivor FROM file.case WHERE id = m.into_case;
  IF survivor.publication = 'public' AND (m.public_since IS NULL OR m.into_public_since IS NULL) THEN
    m.into_before := jsonb_build_object('publication_by', survivor.publication_by);
    UPDATE file.case SET publication = 'team', publication_by = confirmer WHERE id = m.into_case;
  END IF;

  UPDATE file.case_merge SET confirmed_by = confirmer, confirmed_at = now(), events = m.events, consents = m.consents,
    contacts = m.contacts, letters = m.letters, list_keys = m.list_keys, cases = m.cases, waiting = m.waiting,
    photo = m.photo, public_since = m.public_since, into_public_since = m.into_public_since,
    into_before = m.into_before, open_events = m.open_events
  WHERE id = of_merge;
  RETURN 'merged';
END $$;

CREATE OR REPLACE FUNCTION file.undo_merge(of_merge uuid, undoer text, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  m file.case_merge;
  survivor file.case;
BEGIN
  SELECT * INTO m FROM file.case_merge WHERE id = of_merge FOR UPDATE;
  IF m.id IS NULL OR m.confirmed_at IS NULL THEN RETURN 'unknown_merge'; END IF;
  IF m.undone_at IS NOT NULL THEN RETURN 'already_undone'; END IF;
  IF NOT EXISTS (SELECT FROM file.account a WHERE a.id::text = undoer
      AND a.role IN ('reviewer', 'administrator') AND a.locked_at IS NULL) THEN RETURN 'not_a_reviewer'; END IF;
  IF EXISTS (SELECT FROM file.erasure e WHERE e.case_id IN (m.from_case, m.into_case)) THEN RETURN 'erasing'; END IF;
  SELECT * INTO survivor FROM file.case WHERE id = m.into_case;
  -- What came later is undone first: each goes back to what it was merged into.
  IF survivor.merged_into IS NOT NULL THEN RETURN 'merged_further'; END IF;
  IF file.is_locked_down(m.into_case) THEN RETURN 'locked_down'; END IF;

  UPDATE file.case SET merged_into = m.from_case WHERE id = ANY (m.cases);
  UPDATE file.case SET merged_into = NULL WHERE id = m.from_case;
  UPDATE file.event SET case_id = m.from_case WHERE id = ANY (m.events) AND case_id = m.into_case;
  UPDATE file.waiting_event SET case_id = m.from_case WHERE event_id = ANY (m.events) AND case_id = m.into_case;
  UPDATE file.consent SET case_id = m.from_case WHERE id = ANY (m.consents) AND case_id = m.into_case;
  UPDATE file.source_contact SET case_id = m.from_case WHERE id = ANY (m.contacts) AND case_id = m.into_case;
  UPDATE file.letter SET case_id = m.from_case WHERE id = ANY (m.letters) AND case_id = m.into_case;
  UPDATE open.letter o SET case_id = m.from_case FROM file.letter l WHERE l.id = ANY (m.letters) AND o.slug = l.slug;
  UPDATE file.list_key k SET case_id = m.from_case
  FROM jsonb_to_recordset(m.list_keys) AS moved(list text, key_digest text)
  WHERE k.list = moved.list AND k.key_digest = moved.key_digest AND k.case_id = m.into_case;
  UPDATE file.photo SET case_id = m.from_case WHERE case_id = m.into_case AND sha256 = m.photo;
  DELETE FROM file.case_member added USING file.case_member own
  WHERE added.case_id = m.into_case AND added.since = m.confirmed_at
    AND own.case_id = m.from_case AND own.account_id = added.account_id AND own.kind = added.kind;
  INSERT INTO file.waiting_identity SELECT * FROM jsonb_populate_recordset(NULL::file.waiting_identity, m.waiting)
  ON CONFLICT DO NOTHING;

  IF m.into_before <> '{}' AND survivor.publication = 'team' AND survivor.publication_by = m.confirmed_by THEN
    UPDATE file.case SET publication = 'public', publication_by = m.into_before ->> 'publication_by'
    WHERE id = m.into_case;
  END IF;
  -- Whoever took the person off since meant both.
  IF m.public_since IS NOT NULL AND m.into_public_since IS NOT NULL AND survivor.publication <> 'public' THEN
    UPDATE file.case SET publication = 'team', publication_by = undoer WHERE id = m.from_case;
  END IF;
  -- The publication that follows in this transaction fills them, or removes them where they are not to be seen.
  INSERT INTO open.case (id, slug, name_latin, other_names, nationalities, occupation, groups, updated_on,
    consent_on_record, public_since)
  SELECT c.id, c.slug, c.name_latin, '{}', '{}', '{}', '{}', CURRENT_DATE, false, was.since
  FROM (VALUES (m.from_case, m.public_since), (m.into_case, m.into_public_since)) AS was(id, since)
  JOIN file.case c ON c.id = was.id WHERE was.since IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO open.event (id, case_id, type, date_edtf, details, claim_status, grade, sources, added_on)
  SELECT was.id, was.case_id, 'statement', '1800/2200', '{}', 'verified', 'F6', '{}', was.added_on
  FROM jsonb_to_recordset(m.open_events) AS was(id uuid, case_id uuid, added_on date)
  WHERE EXISTS (SELECT FROM open.case c WHERE c.id = was.case_id)
  ON CONFLICT DO NOTHING;
  UPDATE file.case_merge SET undone_by = undoer, undone_at = now(), undone_why = why WHERE id = of_merge;
  RETURN 'undone';
END $$;
