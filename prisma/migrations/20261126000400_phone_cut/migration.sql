-- That the phones of a prison are cut off concerns everybody held there: nobody is heard from while it lasts.

ALTER TABLE file.prison_event DROP CONSTRAINT prison_event_kind_check;
ALTER TABLE file.prison_event ADD CONSTRAINT prison_event_kind_check
  CHECK (kind IN ('fire', 'strike', 'riot', 'epidemic', 'evacuation', 'phone_cut'));
ALTER TABLE open.prison_event DROP CONSTRAINT prison_event_kind_check;
ALTER TABLE open.prison_event ADD CONSTRAINT prison_event_kind_check
  CHECK (kind IN ('fire', 'strike', 'riot', 'epidemic', 'evacuation', 'phone_cut'));
