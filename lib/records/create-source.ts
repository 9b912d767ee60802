import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CaseTransaction } from './in-case-transaction'
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
  return inTransaction([], async (transaction) => {
    const sourceId = mintSourceId()
    await writeAudit(transaction.db, [await writeSource(transaction, viewer, sourceId, fields)])
    return { ok: true, value: { sourceId } }
  })
}

/** An id for a new source. */
export function mintSourceId(): string {
  return `source-${randomUUID()}`
}

/** Writes a source under a new id inside a transaction; answers what the audit log is to be told of it. */
export async function writeSource(
  { models, db }: CaseTransaction,
  { accountId }: Viewer,
  sourceId: string,
  fields: z.output<typeof sourceFields>,
): Promise<AuditEntry> {
  await models.source.create({ data: { id: sourceId, ...fields, author: accountId } })
  return {
    actor: accountId, action: 'source.create', subjectKind: 'source', subjectId: sourceId,
    fields: Object.keys(fields), digest: digestOf(await readKeys(db), fields),
  }
}
