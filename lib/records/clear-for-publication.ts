import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { foldIdentity, shownIdentity } from '@/lib/domain/identity/fold-identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { isCleared, isLockedDown } from './event/confirmation'
import { readIdentity } from './identity/read-identity'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const clearForPublicationInput = z.strictObject({
  caseId: z.uuid(),
  /** The version of who somebody is that the reviewer has read. */
  version: versionNumber,
})

/** As a form sends it. */
export type ClearForPublication = z.input<typeof clearForPublicationInput>

export type ClearForPublicationReason =
  | 'not_allowed' | 'unknown_case' | 'stale_version' | 'own_case' | 'unverified_identity' | 'no_consent' | 'own_consent'
  | 'already_public' | 'locked_down'
export type ClearForPublicationResult = Result<Record<string, never>, ClearForPublicationReason>

/**
 * Clears a case for publication, and publishes it in the same transaction; a child's case waits until two reviewers
 * have confirmed it (confirm-publication.ts). It takes a reviewer who did not open the case, an identity that a second
 * person verified, and a consent for the site that somebody else recorded. `on` is the clock's civil day. Throws a
 * ZodError for input that no form sends.
 */
export async function clearForPublication(
  viewer: Viewer,
  input: ClearForPublication,
  on: Day,
): Promise<ClearForPublicationResult> {
  const { caseId, version } = readInput(clearForPublicationInput, input)
  if (!roleMay(viewer.role, 'case.publish')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<ClearForPublicationResult>(caseId, on, async (transaction) => {
    const { models, db, tell } = transaction
    const versions = await readIdentity(db, caseId)
    const [first, last] = [versions[0], versions.at(-1)]
    if (!first || !last) return { ok: false, reason: 'unknown_case' }
    if (last.version !== version) return { ok: false, reason: 'stale_version' }
    if (await isLockedDown(db, caseId)) return { ok: false, reason: 'locked_down' }
    if (await isCleared(db, caseId)) return { ok: false, reason: 'already_public' }
    if (first.author === viewer.accountId) return { ok: false, reason: 'own_case' }
    const { current, unverified } = foldIdentity(versions)
    if (shownIdentity(current, unverified).nameLatin === '') return { ok: false, reason: 'unverified_identity' }
    const recorders = await findRecorders(db, caseId)
    if (recorders.length === 0) return { ok: false, reason: 'no_consent' }
    if (recorders.every((recorder) => recorder === viewer.accountId)) return { ok: false, reason: 'own_consent' }
    const data = { publication: 'public', publicationBy: viewer.accountId }
    await models.caseFile.update({ where: { id: caseId }, data })
    tell({
      actor: viewer.accountId, action: 'case.publish', subjectKind: 'case', subjectId: caseId,
      fields: ['publication', `version:${version}`], digest: null,
    })
    return { ok: true, value: {} }
  })
}

/** Who recorded the consents that carry publication (as file.is_cleared counts them); null is a trusted import. */
async function findRecorders(db: Statements, caseId: string): Promise<(string | null)[]> {
  const rows = await db<{ recorder: string | null }>`
    SELECT given.recorded_by AS recorder FROM file.consent given
    WHERE given.case_id = ${caseId}::text::uuid AND given.basis IS NOT NULL AND given.given_by IS NOT NULL
      AND given.given_on IS NOT NULL AND given.withdrawn_on IS NULL AND 'site' = ANY (given.scopes)
      AND NOT EXISTS (SELECT FROM file.consent gone
        WHERE gone.case_id = given.case_id AND gone.withdrawn_on >= given.given_on)`
  return rows.map(({ recorder }) => recorder)
}
