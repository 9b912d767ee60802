-- Two cases that are of one person are merged by two people, and can be parted again as they were: what moves is listed.

ALTER TABLE file.case ADD COLUMN merged_into uuid REFERENCES file.case CHECK (merged_into <> id);
CREATE INDEX case_merged ON file.case (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN file.case.merged_into IS
  'The case that stands for it, never one that is merged itself: nothing is derived of it, listed of it, or written to it.';

CREATE TABLE file.case_merge (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  from_case uuid NOT NULL REFERENCES file.case,
  into_case uuid NOT NULL REFERENCES file.case CHECK (into_case <> from_case),
  reason text CHECK (reason <> ''),
  proposed_by text NOT NULL CHECK (proposed_by <> ''),
  proposed_at timestamptz NOT NULL DEFAULT now(),
  closed_by text,
  closed_at timestamptz,
  confirmed_by text,
  confirmed_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  undone_why text CHECK (undone_why <> ''),
  events uuid[] NOT NULL DEFAULT '{}',
  consents uuid[] NOT NULL DEFAULT '{}',
  contacts uuid[] NOT NULL DEFAULT '{}',
  letters uuid[] NOT NULL DEFAULT '{}',
  cases uuid[] NOT NULL DEFAULT '{}',
  list_keys jsonb NOT NULL DEFAULT '[]',
  waiting jsonb NOT NULL DEFAULT '[]',
  photo text,
  public_since timestamptz,
  into_public_since timestamptz,
  into_before jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT merge_two_people CHECK (confirmed_by <> proposed_by),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
  CHECK (confirmed_at IS NULL OR closed_at IS NULL),
  CHECK (undone_at IS NULL OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX case_merge_standing ON file.case_merge (from_case) WHERE closed_at IS NULL AND undone_at IS NULL;
CREATE UNIQUE INDEX case_merge_pair ON file.case_merge (least(from_case, into_case), greatest(from_case, into_case))
  WHERE closed_at IS NULL AND undone_at IS NULL;
CREATE INDEX case_merge_from ON file.case_merge (from_case);
CREATE INDEX case_merge_into ON file.case_merge (into_case);
COMMENT ON TABLE file.case_merge IS
  'That two cases are of one person: proposed, then confirmed by another or closed, and perhaps undone. Rows stay.';
COMMENT ON COLUMN file.case_merge.reason IS 'Content: goes with the rest when either case is erased; undone_why likewise.';
COMMENT ON COLUMN file.case_merge.events IS 'What moved with the merge and goes back with its undoing; consents, contacts and letters likewise.';
COMMENT ON COLUMN file.case_merge.cases IS 'The cases that were merged into the one that moved, before it moved.';
COMMENT ON COLUMN file.case_merge.waiting IS 'What waited of who the merged person is: rows of file.waiting_identity.';
COMMENT ON COLUMN file.case_merge.photo IS 'The sha256 of the photo that moved; null where none did.';
COMMENT ON COLUMN file.case_merge.public_since IS
  'Since when readers saw the merged case, null where they did not: then its address leads on, and its names are told. into_public_since is of the other.';
COMMENT ON COLUMN file.case_merge.into_before IS 'What the other case said of its publication, where the merge took it off.';

CREATE TABLE file.case_distinct (
  one uuid NOT NULL REFERENCES file.case,
  other uuid NOT NULL REFERENCES file.case,
  reason text CHECK (reason <> ''),
  decided_by text NOT NULL CHECK (decided_by <> ''),
  decided_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (one, other),
  CHECK (one < other)
);
CREATE INDEX case_distinct_other ON file.case_distinct (other);
COMMENT ON TABLE file.case_distinct IS 'Cases that look alike and are of two people: somebody looked and said so.';

-- Events belong to one case at a time; to which one they did at an instant, the merges tell.
CREATE FUNCTION file.case_of_event(of_event uuid, instant timestamptz) RETURNS uuid LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    (SELECT m.into_case FROM file.case_merge m
      WHERE of_event = ANY (m.events) AND m.confirmed_at <= instant AND (m.undone_at IS NULL OR m.undone_at > instant)
      ORDER BY m.confirmed_at DESC LIMIT 1),
    (SELECT m.from_case FROM file.case_merge m
      WHERE of_event = ANY (m.events) ORDER BY m.confirmed_at LIMIT 1),
    (SELECT e.case_id FROM file.event e WHERE e.id = of_event))
$$;
COMMENT ON FUNCTION file.case_of_event(uuid, timestamptz) IS 'The case that an event was told of at an instant.';

-- Each of the cases that became one has its consents: a scope is covered where each of those that has any covers it.
-- A consent that was recorded after they became one is given for all of it.
CREATE OR REPLACE FUNCTION file.has_consent(of_case uuid, scope text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  WITH merge AS MATERIALIZED (
    SELECT m.id, m.consents, m.confirmed_at FROM file.case c JOIN file.case_merge m ON m.from_case = c.id
    WHERE c.merged_into = of_case AND m.confirmed_at IS NOT NULL AND m.undone_at IS NULL
  ), standing AS (
    SELECT scope = ANY (given.scopes) AS covers,
      given.recorded_at > coalesce((SELECT max(confirmed_at) FROM merge), '-infinity') AS is_since,
      (SELECT m.id FROM merge m WHERE given.id = ANY (m.consents) ORDER BY m.confirmed_at LIMIT 1) AS origin
    FROM file.consent given
    WHERE given.case_id = of_case AND given.basis IS NOT NULL AND given.given_by IS NOT NULL
      AND given.given_on IS NOT NULL AND given.withdrawn_on IS NULL
      AND NOT EXISTS (
        SELECT FROM file.consent gone WHERE gone.case_id = of_case AND gone.withdrawn_on >= given.given_on
      )
  )
  SELECT coalesce(bool_or(s.is_since AND s.covers), false)
    OR coalesce((SELECT bool_and(each.covers) FROM
      (SELECT bool_or(o.covers) AS covers FROM standing o GROUP BY o.origin) each), false)
  FROM standing s
$$;
COMMENT ON FUNCTION file.has_consent(uuid, text) IS
  'Whether a consent for a scope (site, editions, letters, photo) stands that no withdrawal follows; of cases that became one, the narrower.';

CREATE OR REPLACE FUNCTION file.is_cleared(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM file.case c WHERE c.id = of_case AND c.publication = 'public' AND c.merged_into IS NULL)
    AND NOT EXISTS (SELECT FROM file.lockdown l WHERE l.case_id = of_case AND l.lifted_at IS NULL)
    AND file.has_consent(of_case, 'site')
$$;
COMMENT ON FUNCTION file.is_cleared(uuid) IS
  'Whether a case may be public: it is meant to be, a consent for the site stands that no withdrawal follows, it is not locked down, and no other case stands for it.';

-- An event is confirmed as such: it may have moved to the case that stands for its own.
CREATE OR REPLACE FUNCTION file.is_confirmed(of_case uuid, of_event uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(DISTINCT said.account) >= 2
  FROM file.confirmation said JOIN file.consent given ON given.id = said.consent_id
  WHERE said.event_id IS NOT DISTINCT FROM of_event AND (of_event IS NOT NULL OR said.case_id = of_case)
    AND given.withdrawn_on IS NULL AND given.basis IN ('person', 'family', 'lawyer') AND 'site' = ANY (given.scopes)
    AND (of_event IS NULL OR EXISTS (
      SELECT FROM (SELECT v.version, v.author FROM file.event_version v
        WHERE v.event_id = of_event AND v.change IN ('import', 'record', 'edit', 'restore')
        ORDER BY v.version DESC LIMIT 1) content
      WHERE said.version >= content.version AND said.account <> content.author))
$$;

CREATE FUNCTION file.leads_on(of_case uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM file.case_merge m
      WHERE m.from_case = of_case AND m.undone_at IS NULL AND m.public_since IS NOT NULL)
    AND NOT EXISTS (SELECT FROM file.case c JOIN file.case_merge m ON m.into_case = c.merged_into
      WHERE c.id = of_case AND of_case = ANY (m.cases) AND m.undone_at IS NULL AND m.public_since IS NULL)
$$;
COMMENT ON FUNCTION file.leads_on(uuid) IS
  'Whether readers saw a merged case until it was merged, and all that it was merged with: then its address leads on.';

CREATE FUNCTION file.names_shown(of_case uuid) RETURNS text[] LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT array_remove(ARRAY[
      coalesce(c.unverified ->> 'nameLatin', c.name_latin),
      CASE WHEN c.unverified ? 'nameNative' THEN c.unverified ->> 'nameNative' ELSE c.name_native END
    ] || CASE WHEN c.unverified ? 'otherNames'
      THEN ARRAY(SELECT jsonb_array_elements_text(c.unverified -> 'otherNames'))
      ELSE ARRAY(SELECT n.name FROM file.case_name n WHERE n.case_id = c.id ORDER BY n.position) END, NULL)
  FROM file.case c WHERE c.id = of_case
$$;
COMMENT ON FUNCTION file.names_shown(uuid) IS 'The names of a case as last verified: those that readers saw.';

CREATE FUNCTION file.refuse_merged() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM added a JOIN file.case c ON c.id = a.case_id WHERE c.merged_into IS NOT NULL) THEN
    RAISE EXCEPTION 'a case is merged into another: nothing is written to it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_merged';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refuse_merged AFTER INSERT ON file.event
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_merged();
CREATE TRIGGER refuse_merged AFTER INSERT ON file.consent
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_merged();
CREATE TRIGGER refuse_merged AFTER INSERT ON file.source_contact
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_merged();

CREATE FUNCTION file.merge_cases(of_merge uuid, confirmer text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
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
    into_before = m.into_before
  WHERE id = of_merge;
  RETURN 'merged';
END $$;
COMMENT ON FUNCTION file.merge_cases(uuid, text) IS
  'Merges two cases where one reviewer proposed it and another confirms; answers merged, or why not. Lock both cases before.';

CREATE FUNCTION file.undo_merge(of_merge uuid, undoer text, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
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
  UPDATE file.case_merge SET undone_by = undoer, undone_at = now(), undone_why = why WHERE id = of_merge;
  RETURN 'undone';
END $$;
COMMENT ON FUNCTION file.undo_merge(uuid, text, text) IS
  'Parts two cases again: what moved goes back as it is now, and what came since stays. Answers undone, or why not. Lock both cases before.';

CREATE FUNCTION file.forget_merges() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.case_merge m SET reason = NULL, undone_why = NULL WHERE NEW.id IN (m.from_case, m.into_case);
  UPDATE file.case_distinct d SET reason = NULL WHERE NEW.id IN (d.one, d.other);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION file.forget_merges() IS 'Why an erased case was merged, or told apart, is content.';
CREATE TRIGGER forget_merges AFTER UPDATE OF erased_at ON file.case
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION file.forget_merges();

GRANT SELECT, INSERT (from_case, into_case, reason, proposed_by), UPDATE (closed_by, closed_at) ON file.case_merge
  TO vigil_team;
GRANT SELECT, INSERT (one, other, reason, decided_by) ON file.case_distinct TO vigil_team;
REVOKE ALL ON FUNCTION file.merge_cases(uuid, text), file.undo_merge(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION file.merge_cases(uuid, text), file.undo_merge(uuid, text, text),
  file.case_of_event(uuid, timestamptz), file.leads_on(uuid), file.names_shown(uuid) TO vigil_team;

-- Where the address of a case leads that readers saw and that another stands for now.
CREATE TABLE open.case_redirect (
  slug text PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES open.case ON DELETE CASCADE
);
CREATE INDEX case_redirect_case ON open.case_redirect (case_id);
GRANT SELECT ON open.case_redirect TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.case_redirect TO vigil_team;
