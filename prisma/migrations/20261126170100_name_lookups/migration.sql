-- Names that were just brought in stood in a list beside the index, which every look-up of the next read through: to look
-- for the namesakes of 10,000 people took a minute. They go into the index at once.
ALTER INDEX file.case_name_key_sounds SET (fastupdate = off);
