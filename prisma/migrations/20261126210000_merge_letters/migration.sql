-- A merge takes calls to write off where the two consents together cover no letters. What it took off itself, and nobody
-- since, comes back when it is undone: two people had published it, and what they rested on stands again.

ALTER TABLE file.case_merge ADD COLUMN open_letters jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN file.case_merge.open_letters IS
  'The calls to write that the merge took off: [{slug, version, addressees}], as open.letter had them.';

CREATE FUNCTION file.note_open_letters() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', l.slug, 'version', l.version, 'addressees', l.addressees)
    ORDER BY l.slug), '[]')
  INTO NEW.open_letters FROM open.letter l WHERE l.case_id IN (NEW.from_case, NEW.into_case);
  RETURN NEW;
END $$;
CREATE TRIGGER note_open_letters BEFORE UPDATE OF confirmed_at ON file.case_merge
  FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION file.note_open_letters();

-- At the end of the transaction, once the case that stands for both has been published anew.
CREATE FUNCTION file.note_dropped_letters() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE file.case_merge m SET open_letters = coalesce((
    SELECT jsonb_agg(was ORDER BY was ->> 'slug') FROM jsonb_array_elements(m.open_letters) AS was
    WHERE NOT EXISTS (SELECT FROM open.letter l WHERE l.slug = was ->> 'slug')), '[]')
  WHERE m.id = NEW.id AND m.open_letters <> '[]';
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER note_dropped_letters AFTER UPDATE OF confirmed_at ON file.case_merge
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION file.note_dropped_letters();

-- The publication that follows in the same transaction takes off again what has no consent then.
CREATE FUNCTION file.bring_letters_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO open.letter (slug, case_id, demonstration, version, content, deadline, addressees, sent, published_at)
  SELECT l.slug, l.case_id, l.demonstration, v.version, v.content, (v.content ->> 'deadline')::date, was.addressees,
    l.sent, v.published_at
  FROM jsonb_to_recordset(NEW.open_letters) AS was(slug text, version integer, addressees jsonb)
  JOIN file.letter l ON l.slug = was.slug AND l.published_version IS NULL AND l.case_id IN (NEW.from_case, NEW.into_case)
  JOIN file.letter_version v ON v.letter_id = l.id AND v.version = was.version AND v.published_at IS NOT NULL
  ON CONFLICT DO NOTHING;
  UPDATE file.letter l SET published_version = o.version
  FROM jsonb_to_recordset(NEW.open_letters) AS was(slug text), open.letter o
  WHERE l.slug = was.slug AND o.slug = was.slug AND l.published_version IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER bring_letters_back AFTER UPDATE OF undone_at ON file.case_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL)
  EXECUTE FUNCTION file.bring_letters_back();
REVOKE ALL ON FUNCTION file.note_open_letters(), file.note_dropped_letters(), file.bring_letters_back() FROM PUBLIC;
