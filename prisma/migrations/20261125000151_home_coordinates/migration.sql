-- Where a person's home is, for the distance to the prison (U17). Never published: only the place's name may be.

ALTER TABLE file.case
  ADD COLUMN home_latitude double precision CHECK (home_latitude BETWEEN -90 AND 90),
  ADD COLUMN home_longitude double precision CHECK (home_longitude BETWEEN -180 AND 180),
  ADD COLUMN home_vouched boolean,
  ADD CONSTRAINT case_home_whole CHECK ((home_latitude IS NULL) = (home_longitude IS NULL));
COMMENT ON COLUMN file.case.home_latitude IS 'Of home_place, as near as is known: the centre of a town will do. home_longitude likewise.';
COMMENT ON COLUMN file.case.home_vouched IS 'Whether an operator''s trusted import said where it is; null: no.';
