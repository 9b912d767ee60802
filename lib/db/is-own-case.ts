import type { Statements } from './statements'

/**
 * Whether somebody is one of a case's own people: an owner, and not a watcher, because anybody may choose to watch.
 * A case that does not exist is nobody's.
 */
export async function isOwnCase(db: Statements, accountId: string, caseId: string): Promise<boolean> {
  const rows = await db`
    SELECT true AS own FROM file.case_member
    WHERE case_id = ${caseId}::text::uuid AND account_id = ${accountId}::text AND kind = 'owner'`
  return rows.length > 0
}
