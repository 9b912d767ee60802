-- What was told and answered is encrypted anew where its key is changed: nothing else of these rows can be.
GRANT UPDATE (content) ON file.tip_message TO vigil_team;
GRANT UPDATE (webp) ON file.tip_picture TO vigil_team;
