-- What else visitors send: word of a letter they sent, a gathering, what came back to an answer, and wishes to hear of cases.
ALTER TABLE intake.submission DROP CONSTRAINT submission_kind_check,
  ADD CONSTRAINT submission_kind_check CHECK (kind IN (
    'signature', 'tip', 'confirmation', 'withdrawal', 'letter', 'gathering', 'tip_return', 'subscription'));

-- Which messages there are is said once, where their texts are.
ALTER TABLE file.mail DROP CONSTRAINT mail_kind_check,
  ADD CONSTRAINT mail_kind_check CHECK (kind ~ '^[a-z][a-z_]{1,39}$');
