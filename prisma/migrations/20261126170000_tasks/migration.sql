-- Who works on a reason that fires: steps, each a row that stays, and the one of them that stands for each case and rule.
-- A reason that nobody acted on has no row.

CREATE TABLE file.task_step (
  case_id uuid NOT NULL REFERENCES file.case,
  rule text NOT NULL CHECK (rule <> ''),
  place integer NOT NULL CHECK (place > 0),
  kind text NOT NULL CHECK (kind IN ('take', 'acknowledge', 'snooze', 'answer', 'release', 'undo')),
  actor text NOT NULL CHECK (actor <> ''),
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  level smallint CHECK (level BETWEEN 1 AND 4),
  certain smallint CHECK (certain BETWEEN 0 AND 4),
  grounds text[] NOT NULL DEFAULT '{}',
  until_at timestamptz,
  note text CHECK (note <> ''),
  event_id uuid REFERENCES file.event,
  undoes integer,
  PRIMARY KEY (case_id, rule, place),
  UNIQUE (case_id, rule, place, kind, actor, until_at),
  FOREIGN KEY (case_id, rule, undoes) REFERENCES file.task_step (case_id, rule, place),
  CHECK ((kind IN ('release', 'undo')) = (until_at IS NULL)),
  CHECK ((until_at IS NULL) = (level IS NULL) AND (until_at IS NULL) = (certain IS NULL)),
  CHECK (certain <= level),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK (undoes < place),
  CHECK ((kind = 'answer') = (event_id IS NOT NULL)),
  CONSTRAINT task_step_needs_note CHECK (kind NOT IN ('acknowledge', 'snooze') OR note IS NOT NULL),
  CONSTRAINT task_step_has_an_end CHECK (until_at > at
    AND until_at <= at + CASE WHEN level = 4 THEN interval '72 hours' ELSE interval '720 hours' END)
);
CREATE INDEX task_step_actor ON file.task_step (actor, at);
CREATE INDEX task_step_event ON file.task_step (event_id) WHERE event_id IS NOT NULL;
COMMENT ON TABLE file.task_step IS 'What somebody did about a rule that fires for a case; append-only.';
COMMENT ON COLUMN file.task_step.on_day IS 'The civil day of the step: the run of days that holds it is the task.';
COMMENT ON COLUMN file.task_step.level IS
  'The highest level of the rule on that day, certain or possible (as file.period.level); certain: the certain one.';
COMMENT ON COLUMN file.task_step.grounds IS 'The events that the reason rested on.';
COMMENT ON COLUMN file.task_step.note IS 'Content, so erased with the case.';
COMMENT ON COLUMN file.task_step.undoes IS 'The place of the step that it takes back.';

CREATE TABLE file.task (
  case_id uuid NOT NULL,
  rule text NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('take', 'acknowledge', 'snooze', 'answer')),
  actor text NOT NULL,
  until_at timestamptz NOT NULL,
  valid daterange NOT NULL,
  PRIMARY KEY (case_id, rule),
  FOREIGN KEY (case_id, rule, place, kind, actor, until_at)
    REFERENCES file.task_step (case_id, rule, place, kind, actor, until_at)
);
CREATE INDEX task_actor ON file.task (actor, until_at);
CREATE INDEX task_until ON file.task (kind, until_at);
COMMENT ON TABLE file.task IS 'The step that stands for a case and a rule, until its end and on its days.';
COMMENT ON COLUMN file.task.valid IS
  'The days from the step on which the reason has held without a break and has not risen; follows file.period.';

-- The level of a step is not what somebody says it is: it decides how long the step may stand.
CREATE FUNCTION file.check_task_step() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  fired smallint;
  fired_certain smallint;
BEGIN
  IF NEW.at > clock_timestamp() + interval '5 minutes' THEN
    RAISE EXCEPTION 'a step of a task lies ahead' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_step_ahead';
  END IF;
  IF NEW.until_at IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT max(r.rank), coalesce(max(r.rank) FILTER (WHERE r.certain), 0) INTO fired, fired_certain
  FROM file.period p CROSS JOIN LATERAL (
    SELECT array_position(ARRAY['watch', 'elevated', 'high', 'critical'], one ->> 'level') AS rank,
      one ->> 'certainty' = 'certain' AS certain
    FROM jsonb_array_elements(p.reasons) one WHERE one ->> 'rule' = NEW.rule) r
  WHERE p.case_id = NEW.case_id AND p.picture = 'team' AND p.valid @> NEW.on_day;
  IF fired IS NULL OR NEW.level <> fired OR NEW.certain <> fired_certain THEN
    RAISE EXCEPTION 'rule % of case % does not fire at this level on %', NEW.rule, NEW.case_id, NEW.on_day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'task_step_fired';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_task_step BEFORE INSERT ON file.task_step FOR EACH ROW EXECUTE FUNCTION file.check_task_step();
CREATE TRIGGER refuse_erased BEFORE INSERT ON file.task_step FOR EACH ROW EXECUTE FUNCTION file.refuse_erased();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file.task_step
  FOR EACH STATEMENT EXECUTE FUNCTION file.refuse_change_but_erasure();

CREATE FUNCTION file.allow_task_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND file.is_erasing(OLD.case_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of this row of %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER allow_erasure BEFORE UPDATE OR DELETE ON file.task_step
  FOR EACH ROW EXECUTE FUNCTION file.allow_task_erasure();

-- In the transaction that confirms it, as the owner of all of it: steps go with what they were about.
CREATE FUNCTION file.erase_tasks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM file.task WHERE case_id = NEW.case_id;
  DELETE FROM file.task_step WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER erase_tasks AFTER UPDATE ON file.erasure FOR EACH ROW
  WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION file.erase_tasks();

GRANT SELECT, INSERT ON file.task_step TO vigil_team;
GRANT SELECT, INSERT, UPDATE, DELETE ON file.task TO vigil_team;
