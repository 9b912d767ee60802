-- Since when somebody is on hunger strike, from its first day on: the rules that count its days say so from the third.
-- Periods that were compiled before do not state it; what their reasons say goes on counting.

ALTER TABLE file.period ADD COLUMN hunger_strike_since jsonb CHECK (jsonb_typeof(hunger_strike_since) = 'object');
ALTER TABLE open.period ADD COLUMN hunger_strike_since jsonb CHECK (jsonb_typeof(hunger_strike_since) = 'object');
COMMENT ON COLUMN file.period.hunger_strike_since IS 'Span, as solitary_since: stated where a rule counts from it.';
COMMENT ON COLUMN open.period.hunger_strike_since IS 'Span, as solitary_since: stated where a rule counts from it.';
