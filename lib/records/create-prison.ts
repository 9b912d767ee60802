import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from './in-transaction'
import { digestOf, readKeys } from './keys'
import { prisonFields, prisonId } from './prison-input'
import { readInput } from './read-input'
import type { Result } from './result'

const createPrisonInput = z.strictObject({ prisonId, fields: prisonFields })

/** As a form sends it. */
export type CreatePrison = z.input<typeof createPrisonInput>

export type CreatePrisonReason = 'not_allowed' | 'taken_id'

/**
 * Puts a prison on record under an id that its addresses will have; it is published once something published names it.
 * Sent again by the same author, who finds it as they sent it, it answers the prison that is there. Throws a ZodError
 * for input that no form sends.
 */
export async function createPrison(
  viewer: Viewer,
  input: CreatePrison,
): Promise<Result<{ prisonId: string }, CreatePrisonReason>> {
  const { prisonId: id, fields } = readInput(createPrisonInput, input)
  if (!roleMay(viewer.role, 'prison.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async ({ models, db }) => {
    const data = [{ id, ...fields, author: viewer.accountId }]
    const { count } = await models.prison.createMany({ data, skipDuplicates: true })
    if (count === 0) {
      const { version, author, ...said } = await models.prison.findUniqueOrThrow({ where: { id } })
      const isSame = version === 1 && author === viewer.accountId && isDeepStrictEqual(said, { id, ...fields })
      return isSame ? { ok: true, value: { prisonId: id } } : { ok: false, reason: 'taken_id' }
    }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'prison.create', subjectKind: 'prison', subjectId: id,
      fields: Object.keys(fields), digest: digestOf(await readKeys(db), fields),
    }])
    return { ok: true, value: { prisonId: id } }
  })
}
