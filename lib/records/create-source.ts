import { randomUUID } from 'node:crypto'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from './in-transaction'
import { digestOf, readKeys } from './keys'
import { readInput } from './read-input'
import type { Result } from './result'
import { sourceFields, type SourceFields } from './source-input'

/**
 * Puts a source on record, under an id that tells nothing of it: the title may name a person. Nothing is published of
 * it before a verified event rests on it. Throws a ZodError for input that no form sends.
 */
export async function createSource(
  viewer: Viewer,
  input: SourceFields,
): Promise<Result<{ sourceId: string }, 'not_allowed'>> {
  const fields = readInput(sourceFields, input)
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async ({ models, db }) => {
    const sourceId = `source-${randomUUID()}`
    await models.source.create({ data: { id: sourceId, ...fields, author: viewer.accountId } })
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'source.create', subjectKind: 'source', subjectId: sourceId,
      fields: Object.keys(fields), digest: digestOf(await readKeys(db), fields),
    }])
    return { ok: true, value: { sourceId } }
  })
}
