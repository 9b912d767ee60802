-- Alerts: who wants to hear of reasons that begin, rise and end; what was last seen of each case; what was told to whom.

CREATE TABLE file.alert_address (
  account_id uuid PRIMARY KEY REFERENCES file.account,
  email bytea NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  asked_times smallint NOT NULL DEFAULT 1,
  confirmed_at timestamptz
);
COMMENT ON TABLE file.alert_address IS 'Where somebody of the team wants alerts: the one address that is known of an account, and only if they gave it.';
COMMENT ON COLUMN file.alert_address.email IS 'Encrypted.';
COMMENT ON COLUMN file.alert_address.asked_times IS 'How often it was asked to confirm on the day of asked_at.';

CREATE TABLE file.alert_subscription (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid REFERENCES file.account,
  picture text NOT NULL GENERATED ALWAYS AS (CASE WHEN account_id IS NULL THEN 'public' ELSE 'team' END) STORED,
  scope text NOT NULL CHECK (scope IN ('case', 'prison', 'rule', 'level', 'view')),
  case_id uuid REFERENCES file.case ON DELETE CASCADE,
  prison_id text CHECK (prison_id <> ''),
  rule text CHECK (rule ~ '^U[0-9]{2}$'),
  shown jsonb CHECK (jsonb_typeof(shown) = 'object'),
  least smallint NOT NULL CHECK (least BETWEEN 1 AND 4),
  ahead boolean NOT NULL DEFAULT false,
  way text NOT NULL CHECK (way IN ('mail', 'daily', 'webhook', 'feed')),
  hour smallint CHECK (hour BETWEEN 0 AND 23),
  time_zone text CHECK (time_zone <> ''),
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  email bytea,
  email_digest text,
  address bytea,
  secret bytea,
  token_hash bytea UNIQUE CHECK (octet_length(token_hash) = 32),
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  CHECK ((scope = 'case') = (case_id IS NOT NULL)),
  CHECK ((scope = 'prison') = (prison_id IS NOT NULL)),
  CHECK ((scope = 'rule') = (rule IS NOT NULL)),
  CHECK ((scope = 'view') = (shown IS NOT NULL)),
  CHECK ((way = 'daily') = (hour IS NOT NULL) AND (hour IS NULL) = (time_zone IS NULL)),
  CHECK ((way = 'webhook') = (address IS NOT NULL) AND (address IS NULL) = (secret IS NULL)),
  CHECK ((way = 'feed') = (token_hash IS NOT NULL)),
  CHECK ((account_id IS NULL) = (email IS NOT NULL) AND (email IS NULL) = (email_digest IS NULL)),
  CHECK (account_id IS NOT NULL OR (way = 'mail' AND scope IN ('case', 'level')))
);
CREATE INDEX alert_subscription_account ON file.alert_subscription (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX alert_subscription_case ON file.alert_subscription (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX alert_subscription_other ON file.alert_subscription (scope, picture) WHERE scope <> 'case';
CREATE INDEX alert_subscription_email ON file.alert_subscription (email_digest) WHERE email_digest IS NOT NULL;
CREATE UNIQUE INDEX alert_subscription_once
  ON file.alert_subscription (email_digest, coalesce(case_id, '00000000-0000-0000-0000-000000000000'))
  WHERE email_digest IS NOT NULL AND confirmed_at IS NOT NULL;
COMMENT ON TABLE file.alert_subscription IS
  'Who wants to hear of what. Without an account it is a reader, who hears of the public picture alone; gone with its address when they end it.';
COMMENT ON COLUMN file.alert_subscription.shown IS 'Of a view: the filter of the board, as its address says it.';
COMMENT ON COLUMN file.alert_subscription.least IS 'The least level that is told, as file.period.level.';
COMMENT ON COLUMN file.alert_subscription.ahead IS 'Whether to tell the day before a known threshold too.';
COMMENT ON COLUMN file.alert_subscription.email IS 'Of a reader, encrypted; accounts have theirs in file.alert_address.';
COMMENT ON COLUMN file.alert_subscription.address IS 'Of a webhook, encrypted, as is the secret that signs what goes there.';
COMMENT ON COLUMN file.alert_subscription.token_hash IS 'sha256 of the token in the address of a private feed.';

CREATE TABLE file.alert_watch (
  case_id uuid NOT NULL REFERENCES file.case ON DELETE CASCADE,
  picture text NOT NULL CHECK (picture IN ('team', 'public')),
  due_on date NOT NULL DEFAULT '-infinity',
  seen jsonb CHECK (jsonb_typeof(seen) = 'object'),
  PRIMARY KEY (case_id, picture)
);
CREATE INDEX alert_watch_due ON file.alert_watch (due_on, case_id);
COMMENT ON TABLE file.alert_watch IS
  'When a case must be looked at again: at once after it was derived, else on the day before its next period or on that day.';
COMMENT ON COLUMN file.alert_watch.seen IS
  '{rule: {level, step}} as last looked at; step counts its changes. Null: never looked at, and nothing is told of what fires already.';

CREATE TABLE file.alert_message (
  id uuid PRIMARY KEY,
  subscription_id uuid NOT NULL REFERENCES file.alert_subscription ON DELETE CASCADE,
  mail_id uuid,
  alerts integer NOT NULL CHECK (alerts > 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'given_up')),
  attempts integer NOT NULL DEFAULT 0,
  answer text CHECK (answer ~ '^[A-Z0-9_]{1,40}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  tried_at timestamptz,
  try_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX alert_message_subscription ON file.alert_message (subscription_id, created_at DESC);
CREATE INDEX alert_message_waiting ON file.alert_message (try_at) WHERE state = 'waiting' AND mail_id IS NULL;
CREATE INDEX alert_message_newest ON file.alert_message (created_at DESC);
COMMENT ON TABLE file.alert_message IS 'What goes out in one piece. Of a message by mail, file.mail says what became of it.';

CREATE TABLE file.alert (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription_id uuid NOT NULL REFERENCES file.alert_subscription ON DELETE CASCADE,
  case_id uuid NOT NULL,
  picture text NOT NULL,
  rule text NOT NULL CHECK (rule <> ''),
  step integer NOT NULL CHECK (step > 0),
  kind text NOT NULL CHECK (kind IN ('begin', 'rise', 'ahead', 'end')),
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
  was smallint NOT NULL CHECK (was BETWEEN 0 AND 4),
  on_day date NOT NULL,
  due_at timestamptz NOT NULL,
  message_id uuid REFERENCES file.alert_message ON DELETE SET NULL,
  told_at timestamptz,
  dropped_at timestamptz,
  UNIQUE (subscription_id, case_id, rule, step, kind),
  FOREIGN KEY (case_id, picture) REFERENCES file.alert_watch ON DELETE CASCADE
);
CREATE INDEX alert_waiting ON file.alert (due_at) WHERE told_at IS NULL AND dropped_at IS NULL;
CREATE INDEX alert_of_case ON file.alert (case_id, picture, rule);
CREATE INDEX alert_of_message ON file.alert (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX alert_of_subscription ON file.alert (subscription_id, id DESC);
COMMENT ON TABLE file.alert IS
  'That a reason began, rose, will begin tomorrow, or ended, for one subscription: once for each step of a rule of a case.';
COMMENT ON COLUMN file.alert.level IS 'As file.period.level; was: the level before.';
COMMENT ON COLUMN file.alert.on_day IS 'The civil day on which it is so.';
COMMENT ON COLUMN file.alert.told_at IS 'When it was put on its way, or into a feed.';
COMMENT ON COLUMN file.alert.dropped_at IS 'It was no longer so before anybody was told.';

-- A case that is erased takes along what was told of it. As the owner of all of it, in the transaction that confirms it.
CREATE FUNCTION file.erase_alerts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.mail WHERE state = 'waiting' AND id IN (
    SELECT m.mail_id FROM file.alert_message m JOIN file.alert a ON a.message_id = m.id WHERE a.case_id = NEW.case_id);
  DELETE FROM file.alert_subscription WHERE case_id = NEW.case_id;
  DELETE FROM file.alert_watch WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER erase_alerts AFTER UPDATE ON file.erasure FOR EACH ROW
  WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION file.erase_alerts();

-- What is on record already was seen already: nobody is told of it.
INSERT INTO file.alert_watch (case_id, picture) SELECT DISTINCT case_id, picture FROM file.period;

GRANT SELECT, INSERT, UPDATE, DELETE ON file.alert_address, file.alert_subscription, file.alert_watch, file.alert_message,
  file.alert TO vigil_team;

-- Readers confirm what they asked for, and end it, by forms of their own: a flood of one kind takes nothing from another.
ALTER TABLE intake.submission DROP CONSTRAINT submission_kind_check,
  ADD CONSTRAINT submission_kind_check CHECK (kind IN (
    'signature', 'tip', 'confirmation', 'withdrawal', 'letter', 'gathering', 'tip_return', 'subscription',
    'renewal', 'news_end', 'subscription_confirm', 'subscription_end'));
INSERT INTO intake.limit_of_kind (kind) VALUES ('subscription_confirm'), ('subscription_end');
