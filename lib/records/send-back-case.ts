import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { foldIdentity, pickIdentity } from '@/lib/domain/identity/fold-identity'
import { IDENTITY_FIELDS, isSameField, type Identity } from '@/lib/domain/identity/identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityAt, readIdentity, type StoredIdentity } from './identity/read-identity'
import { appendIdentity, updateIdentity } from './identity/write-identity'
import { writeVerdict } from './identity/write-verdict'
import { inCaseTransaction } from './in-case-transaction'
import { requiredText } from './input-parts'
import { readInput } from './read-input'
import type { Result } from './result'

const sendBackCaseInput = z.strictObject({
  caseId: z.uuid(),
  version: versionNumber,
  note: requiredText(2000),
})

/** As a form sends it. */
export type SendBackCase = z.input<typeof sendBackCaseInput>

export type SendBackCaseReason = 'not_allowed' | 'unknown_version' | 'already_judged' | 'first_version'

/**
 * Sends a version of who somebody is back with a note: by a reviewer, or by its own author, who takes it back. One
 * version more restores what stood before it, in the fields that nobody changed since; the first version has nothing
 * before it. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function sendBackCase(
  viewer: Viewer,
  input: SendBackCase,
  on: Day,
): Promise<Result<{ version: number }, SendBackCaseReason>> {
  const { caseId, version, note } = readInput(sendBackCaseInput, input)
  if (!roleMay(viewer.role, 'case.edit')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction(caseId, on, async (transaction) => {
    const versions = await readIdentity(transaction.db, caseId)
    const [judged, last] = [versions.find((one) => one.version === version), versions.at(-1)?.version]
    if (!judged || last === undefined) return { ok: false, reason: 'unknown_version' }
    const isOwn = judged.author === viewer.accountId
    if (!isOwn && !roleMay(viewer.role, 'case.verify')) return { ok: false, reason: 'not_allowed' }
    if (judged.verified || judged.verdict !== null) return { ok: false, reason: 'already_judged' }
    if (version === versions[0]?.version) return { ok: false, reason: 'first_version' }
    await writeVerdict(transaction, { caseId, version, verdict: 'sent_back', reviewer: viewer.accountId, note })
    const changes = restoring(versions, judged)
    const next = {
      caseId, version: last + 1, changes, author: viewer.accountId, sourceId: null, reason: note, reverts: version,
    }
    await appendIdentity(transaction, next)
    const folded = foldIdentity([...versions, { version: next.version, changes, verified: false, opened: [] }])
    await updateIdentity(transaction, next, folded)
    transaction.tell({
      actor: viewer.accountId, action: 'case.send_back', subjectKind: 'case', subjectId: caseId,
      fields: [`version:${version}`, ...Object.keys(changes)], digest: null,
    })
    return { ok: true, value: { version: next.version } }
  })
}

/** What stood before a version, in those of its fields that no later one changed. */
function restoring(versions: readonly StoredIdentity[], judged: StoredIdentity): Partial<Identity> {
  const later = versions.filter((one) => one.version > judged.version)
  const fields = IDENTITY_FIELDS.filter((field) =>
    field in judged.changes && !later.some((one) => field in one.changes))
  const before = identityAt(versions.filter((one) => one.verdict !== 'sent_back'), judged.version - 1)
  return pickIdentity(before, fields.filter((field) => !isSameField(before[field], judged.changes[field])))
}
