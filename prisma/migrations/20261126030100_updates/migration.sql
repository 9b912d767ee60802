-- Updates: posts that one person writes and another publishes, and the campaign's channels elsewhere.

CREATE TABLE file.post (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  version integer NOT NULL CHECK (version > 0),
  published_version integer,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE file.post_version (
  post_id uuid NOT NULL REFERENCES file.post,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  author text NOT NULL CHECK (author <> ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  published_by text CHECK (published_by <> ''),
  published_at timestamptz,
  PRIMARY KEY (post_id, version),
  CHECK ((published_by IS NULL) = (published_at IS NULL)),
  CONSTRAINT post_two_people CHECK (published_by IS NULL OR published_by <> author)
);
ALTER TABLE file.post ADD FOREIGN KEY (id, version) REFERENCES file.post_version (post_id, version)
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE file.post ADD FOREIGN KEY (id, published_version) REFERENCES file.post_version (post_id, version)
  DEFERRABLE INITIALLY DEFERRED;
GRANT SELECT, INSERT, UPDATE ON file.post, file.post_version TO vigil_team;

CREATE TABLE open.post (
  slug text PRIMARY KEY,
  version integer NOT NULL,
  content jsonb NOT NULL,
  dated date NOT NULL,
  cases text[] NOT NULL,
  appeals text[] NOT NULL,
  published_at timestamptz NOT NULL
);
COMMENT ON TABLE open.post IS 'A post that speaks of a case goes with it when the case is taken off the site.';
COMMENT ON COLUMN open.post.published_at IS 'Of the version that is shown: when feeds say that it was updated.';
CREATE INDEX post_dated ON open.post (dated DESC);
CREATE INDEX post_cases ON open.post USING gin (cases);
CREATE INDEX post_appeals ON open.post USING gin (appeals);

CREATE TABLE open.channel (
  place smallint PRIMARY KEY CHECK (place > 0),
  name text NOT NULL CHECK (name <> ''),
  url text NOT NULL CHECK (url LIKE 'https://%')
);
COMMENT ON TABLE open.channel IS 'Where else the campaign is found, in the order of its choice.';

GRANT SELECT ON open.post, open.channel TO vigil_open;
GRANT SELECT, INSERT, UPDATE, DELETE ON open.post, open.channel TO vigil_team;
