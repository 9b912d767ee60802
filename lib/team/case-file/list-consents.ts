import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A consent on record; days are `YYYY-MM-DD`, and null is what nobody wrote down. */
export interface RecordedConsent {
  id: string
  basis: 'person' | 'family' | 'lawyer' | 'already_public' | null
  givenBy: string | null
  givenOn: string | null
  scopes: string[]
  harmAssessedBy: string | null
  withdrawnOn: string | null
  /** Null for an import. */
  recordedBy: string | null
}

/** The consents of a case, the latest first; for those who record them, since they name who gave them. */
export async function listConsents(viewer: Viewer, caseId: string): Promise<RecordedConsent[]> {
  if (!roleMay(viewer.role, 'consent.record')) return []
  return teamSql()<RecordedConsent[]>`
    SELECT g.id, g.basis, g.given_by AS "givenBy", to_char(g.given_on, 'YYYY-MM-DD') AS "givenOn", g.scopes,
      g.harm_assessed_by AS "harmAssessedBy", to_char(g.withdrawn_on, 'YYYY-MM-DD') AS "withdrawnOn",
      a.alias AS "recordedBy"
    FROM file.consent g LEFT JOIN file.account a ON a.id::text = g.recorded_by
    WHERE g.case_id = ${caseId} ORDER BY g.recorded_at DESC, g.id`
}
