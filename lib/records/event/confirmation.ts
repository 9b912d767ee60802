import type { Statements } from '@/lib/db/statements'

/**
 * The consent on which two reviewers may confirm a publication: it stands, it is for the site, and somebody gave it.
 * Null where there is none; that something was already public is no consent.
 */
export async function findGivenConsent(db: Statements, caseId: string): Promise<string | null> {
  const [consent] = await db<{ id: string }>`
    SELECT id::text FROM file.consent
    WHERE case_id = ${caseId}::text::uuid AND withdrawn_on IS NULL AND basis IN ('person', 'family', 'lawyer')
      AND given_by IS NOT NULL AND given_on IS NOT NULL AND 'site' = ANY (scopes)
    ORDER BY given_on DESC, recorded_at DESC LIMIT 1`
  return consent?.id ?? null
}

/** What somebody confirms for publication: a case as such, or one version of an event of it. */
export interface Confirmed {
  caseId: string
  read: { eventId: string; version: number } | null
  consentId: string
  account: string
}

/** Records that a reviewer confirms a publication; answers false where they had done so on the same consent. */
export async function writeConfirmation(db: Statements, confirmed: Confirmed): Promise<boolean> {
  const { caseId, read, consentId, account } = confirmed
  const rows = await db`
    INSERT INTO file.confirmation (case_id, event_id, version, consent_id, account)
    VALUES (${caseId}::text::uuid, ${read?.eventId ?? null}::text::uuid, ${read?.version ?? null}::int,
      ${consentId}::text::uuid, ${account}::text)
    ON CONFLICT DO NOTHING RETURNING account`
  return rows.length > 0
}

/** Whether two people have confirmed a case, or the present content of an event of it (the database counts them). */
export async function isConfirmed(db: Statements, caseId: string, eventId: string | null): Promise<boolean> {
  const [row] = await db<{ confirmed: boolean }>`
    SELECT file.is_confirmed(${caseId}::text::uuid, ${eventId}::text::uuid) AS confirmed`
  return row?.confirmed === true
}

/** Whether a case is cleared for publication (the database says so by consent). */
export async function isCleared(db: Statements, caseId: string): Promise<boolean> {
  const [row] = await db<{ cleared: boolean }>`SELECT file.is_cleared(${caseId}::text::uuid) AS cleared`
  return row?.cleared === true
}

/** Whether a case is kept from being published until two administrators let it go. */
export async function isLockedDown(db: Statements, caseId: string): Promise<boolean> {
  const [row] = await db<{ locked: boolean }>`SELECT file.is_locked_down(${caseId}::text::uuid) AS locked`
  return row?.locked === true
}
