import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { GUARDED_FIELDS } from '@/lib/domain/identity/identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readIdentity } from './identity/read-identity'
import { refreshIdentity, writeVerdict } from './identity/write-verdict'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const verifyCaseInput = z.strictObject({
  caseId: z.uuid(),
  /** The version of who somebody is that the reviewer has read. */
  version: versionNumber,
  /** Of groups and home place in it, those that everybody may see. */
  open: z.array(z.enum(GUARDED_FIELDS)).max(GUARDED_FIELDS.length).default([]),
})

/** As a form sends it. */
export type VerifyCase = z.input<typeof verifyCaseInput>

export type VerifyCaseReason = 'not_allowed' | 'unknown_version' | 'own_version' | 'already_judged'

/**
 * Verifies one version of who somebody is, as somebody other than its author (the database says so too): readers see
 * its fields from now on, where no later verified version says otherwise. `on` is the clock's civil day. Throws a
 * ZodError for input that no form sends.
 */
export async function verifyCase(
  viewer: Viewer,
  input: VerifyCase,
  on: Day,
): Promise<Result<{ version: number }, VerifyCaseReason>> {
  const { caseId, version, open } = readInput(verifyCaseInput, input)
  if (!roleMay(viewer.role, 'case.verify')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction(caseId, on, async (transaction) => {
    const judged = (await readIdentity(transaction.db, caseId)).find((one) => one.version === version)
    if (!judged) return { ok: false, reason: 'unknown_version' }
    if (judged.verified || judged.verdict !== null) return { ok: false, reason: 'already_judged' }
    if (judged.author === viewer.accountId) return { ok: false, reason: 'own_version' }
    const opened = open.filter((field) => field in judged.changes)
    await writeVerdict(transaction, { caseId, version, verdict: 'verified', opened, reviewer: viewer.accountId })
    await refreshIdentity(transaction, caseId)
    transaction.tell({
      actor: viewer.accountId, action: 'case.verify', subjectKind: 'case', subjectId: caseId,
      fields: [`version:${version}`, ...Object.keys(judged.changes), ...opened.map((field) => `open:${field}`)],
      digest: null,
    })
    return { ok: true, value: { version } }
  })
}
