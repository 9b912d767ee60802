-- Only the owner marks a database as a demonstration: whoever breaks into the workspace must not be able to
-- open it to the accounts that exist in demonstrations alone.
REVOKE UPDATE ON file.instance, open.instance FROM vigil_team;
