import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** What stands between a case and its publication, as the record says now. */
export interface Clearance {
  /** Whether a reviewer cleared it, and a consent carries that. */
  isCleared: boolean
  /** Whether it is kept from being published, whoever clears it. */
  isLockedDown: boolean
  /** Whether a second person verified the name, or a trusted import brought it. */
  isNameVerified: boolean
  /** Whether the viewer opened the case. */
  openedByViewer: boolean
  hasConsent: boolean
  /** Whether somebody other than the viewer recorded such a consent. */
  hasConsentByAnother: boolean
  /** EDTF; null if not known. */
  birthDate: string | null
  /** How many reviewers have confirmed it as a child's case, and whether the viewer has. */
  confirmations: number
  confirmedByViewer: boolean
}

/** Reads the clearance of a case; null where there is none, and for who may not read cases. */
export async function readClearance(viewer: Viewer, caseId: string): Promise<Clearance | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const [row] = await teamSql()<Clearance[]>`
    WITH standing AS (
      SELECT given.id, given.basis, given.recorded_by FROM file.consent given
      WHERE given.case_id = ${caseId} AND given.basis IS NOT NULL AND given.given_by IS NOT NULL
        AND given.given_on IS NOT NULL AND given.withdrawn_on IS NULL AND 'site' = ANY (given.scopes)
        AND NOT EXISTS (SELECT FROM file.consent gone
          WHERE gone.case_id = given.case_id AND gone.withdrawn_on >= given.given_on)
    ), said AS (
      SELECT DISTINCT c.account FROM file.confirmation c JOIN standing s ON s.id = c.consent_id
      WHERE c.case_id = ${caseId} AND c.event_id IS NULL AND s.basis <> 'already_public'
    )
    SELECT file.is_cleared(c.id) AS "isCleared", file.is_locked_down(c.id) AS "isLockedDown",
      c.birth_date AS "birthDate",
      EXISTS (SELECT FROM file.case_version v LEFT JOIN file.import_batch b ON b.id = v.batch_id
        LEFT JOIN file.case_verdict j ON j.case_id = v.case_id AND j.version = v.version
        WHERE v.case_id = c.id AND v.changes ? 'nameLatin' AND (b.trusted OR j.verdict = 'verified'))
        AS "isNameVerified",
      EXISTS (SELECT FROM file.case_version v
        WHERE v.case_id = c.id AND v.version = 1 AND v.author = ${viewer.accountId}) AS "openedByViewer",
      EXISTS (SELECT FROM standing) AS "hasConsent",
      EXISTS (SELECT FROM standing WHERE recorded_by IS DISTINCT FROM ${viewer.accountId}) AS "hasConsentByAnother",
      (SELECT count(*)::int FROM said) AS confirmations,
      EXISTS (SELECT FROM said WHERE account = ${viewer.accountId}) AS "confirmedByViewer"
    FROM file.case c WHERE c.id = ${caseId}`
  return row ?? null
}
