import { z } from 'zod'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { isCleared } from './event/confirmation'
import { inCaseTransaction } from './in-case-transaction'
import { dayText, requiredText } from './input-parts'
import { digestOf, readKeys } from './keys'
import { readInput } from './read-input'
import type { Result } from './result'

/** What a consent may be for (design, section 4). */
export const CONSENT_SCOPES = ['site', 'editions', 'letters', 'photo', 'procedures'] as const

const recordConsentInput = z.strictObject({
  caseId: z.uuid(),
  basis: z.enum(['person', 'family', 'lawyer', 'already_public']),
  givenBy: requiredText(200),
  givenOn: dayText,
  scopes: z.array(z.enum(CONSENT_SCOPES)).min(1).max(CONSENT_SCOPES.length),
  harmAssessedBy: requiredText(200),
})

/** As a form sends it. */
export type RecordConsent = z.input<typeof recordConsentInput>

export type RecordConsentReason = 'not_allowed' | 'unknown_case' | 'future_day'
export type RecordConsentResult = Result<{ consentId: string }, RecordConsentReason>

/**
 * Records a consent. It publishes nothing by itself: where the case was not public, a reviewer clears it (again). `on`
 * is the clock's civil day, after which nobody can have consented. Throws a ZodError for input that no form sends.
 */
export async function recordConsent(
  viewer: Viewer,
  input: RecordConsent,
  on: Day,
): Promise<RecordConsentResult> {
  const { caseId, givenOn, scopes, ...said } = readInput(recordConsentInput, input)
  if (!roleMay(viewer.role, 'consent.record')) return { ok: false, reason: 'not_allowed' }
  const day = parseDay(givenOn)
  if (day === null || day > on) return { ok: false, reason: 'future_day' }
  return inCaseTransaction<RecordConsentResult>(caseId, on, async ({ models, db, tell }) => {
    const found = await models.caseFile.findUnique({ where: { id: caseId }, select: { publication: true } })
    if (!found) return { ok: false, reason: 'unknown_case' }
    if (found.publication === 'public' && !(await isCleared(db, caseId))) {
      await models.caseFile.update({
        where: { id: caseId }, data: { publication: 'team', publicationBy: viewer.accountId },
      })
    }
    const content = { ...said, scopes: [...new Set(scopes)], recordedBy: viewer.accountId }
    const { id: consentId } = await models.consent.create({
      data: { caseId, ...content, givenOn: new Date(formatDay(day)) }, select: { id: true },
    })
    tell({
      actor: viewer.accountId, action: 'consent.record', subjectKind: 'case', subjectId: caseId,
      fields: ['basis', 'givenBy', 'givenOn', 'harmAssessedBy', ...content.scopes.map((scope) => `scope:${scope}`)],
      digest: digestOf(await readKeys(db), [content, givenOn]),
    })
    return { ok: true, value: { consentId } }
  })
}
