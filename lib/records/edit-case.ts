import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import { mergeIdentity, type FieldConflict } from '@/lib/domain/identity/merge-identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityChanges, identityInput } from './identity/identity-input'
import { identityAt, readIdentity } from './identity/read-identity'
import { appendIdentity, updateIdentity } from './identity/write-identity'
import { inCaseTransaction } from './in-case-transaction'
import { requiredText } from './input-parts'
import { digestOf, readKeys } from './keys'
import { readInput } from './read-input'
import { refuseNewExcess } from './refuse-new-excess'

const editCaseInput = z.strictObject({
  caseId: z.uuid(),
  /** The version that the editor has read. */
  version: versionNumber,
  identity: identityChanges,
  sourceId: z.string().min(1).max(100),
  reason: requiredText(2000),
})

/** As a form sends it. */
export type EditCase = z.input<typeof editCaseInput>

export type EditCaseResult =
  | { ok: true; value: { version: number } }
  | { ok: false; reason: 'not_allowed' | 'unknown_case' | 'unknown_source' | 'unknown_version' | 'nothing_changed' }
  /** Each field with what it was, what somebody made of it meanwhile, and what this editor wants. */
  | { ok: false; reason: 'conflict'; conflicts: FieldConflict[] }

/**
 * Changes who somebody is: one version more, of the fields that differ from what the editor had read, with its source
 * and its reason. What others changed since stays; a field that both changed is a conflict, and then nothing is
 * written. Readers go on seeing the last verified values until a second person verifies this version. `on` is the
 * clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function editCase(viewer: Viewer, input: EditCase, on: Day): Promise<EditCaseResult> {
  const { caseId, version: read, identity, sourceId, reason } = readInput(editCaseInput, input)
  if (!roleMay(viewer.role, 'case.edit')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<EditCaseResult>(caseId, on, async (transaction) => {
    const versions = await readIdentity(transaction.db, caseId)
    const last = versions.at(-1)?.version
    if (last === undefined) return { ok: false, reason: 'unknown_case' }
    if (read > last) return { ok: false, reason: 'unknown_version' }
    const known = await transaction.models.source.count({ where: { id: sourceId } })
    if (known === 0) return { ok: false, reason: 'unknown_source' }
    const present = identityAt(versions, last)
    const merged = mergeIdentity(identityAt(versions, read), present, identity)
    if (!merged.ok) return { ok: false, reason: 'conflict', conflicts: merged.conflicts }
    const { changes } = merged
    const fields = Object.keys(changes)
    if (fields.length === 0) return { ok: false, reason: 'nothing_changed' }
    refuseNewExcess(identityInput, present, changes)
    const next = { caseId, version: last + 1, changes, author: viewer.accountId, sourceId, reason }
    await appendIdentity(transaction, next)
    const folded = foldIdentity([...versions, { version: next.version, changes, verified: false, opened: [] }])
    await updateIdentity(transaction, next, folded)
    transaction.tell({
      actor: viewer.accountId, action: 'case.edit', subjectKind: 'case', subjectId: caseId, fields,
      digest: digestOf(await readKeys(transaction.db), [changes, sourceId, reason]),
    })
    return { ok: true, value: { version: next.version } }
  })
}
