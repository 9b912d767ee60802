import { z } from 'zod'
import { randomUUID } from 'node:crypto'
import type { Day } from '@/lib/domain/dates/day'
import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityInput } from './identity/identity-input'
import { insertCase } from './identity/insert-case'
import { inCaseTransaction } from './in-case-transaction'
import { digestOf, readKeys } from './keys'
import { readInput } from './read-input'
import type { Result } from './result'

const createCaseInput = z.strictObject({
  /** Chosen by the form, so that sending it twice creates one case. */
  caseId: z.uuid().optional(),
  identity: identityInput,
  sourceId: z.string().min(1).max(100),
})

/** As a form sends it. */
export type CreateCase = z.input<typeof createCaseInput>

export type CreateCaseReason = 'not_allowed' | 'unknown_source' | 'taken_id'

/**
 * Opens a case of which its author is the first owner, and readers see nothing: a second person verifies who it is,
 * and a reviewer clears it. Sent again by the same author with the same id, it answers the case that is there. `on` is
 * the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function createCase(
  viewer: Viewer,
  input: CreateCase,
  on: Day,
): Promise<Result<{ caseId: string; slug: string }, CreateCaseReason>> {
  const { caseId = randomUUID(), identity, sourceId } = readInput(createCaseInput, input)
  if (!roleMay(viewer.role, 'case.create')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction(caseId, on, async (transaction) => {
    const { models, db, tell } = transaction
    // One at a time: two people of one name must not be given one slug, nor one form sent twice two cases.
    await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 6)`
    const there = await models.caseFile.findUnique({
      where: { id: caseId }, select: { slug: true, versions: { where: { version: 1 }, select: { author: true } } },
    })
    if (there && there.versions[0]?.author !== viewer.accountId) return { ok: false, reason: 'taken_id' }
    if (there) return { ok: true, value: { caseId, slug: there.slug } }
    if ((await models.source.count({ where: { id: sourceId } })) === 0) return { ok: false, reason: 'unknown_source' }
    const first = { version: 1, changes: identity, verified: false, opened: [] }
    const slug = await insertCase(transaction, { caseId, author: viewer.accountId, sourceId }, foldIdentity([first]))
    tell({
      actor: viewer.accountId, action: 'case.create', subjectKind: 'case', subjectId: caseId,
      fields: Object.keys(identity), digest: digestOf(await readKeys(db), [identity, sourceId]),
    })
    return { ok: true, value: { caseId, slug } }
  })
}
