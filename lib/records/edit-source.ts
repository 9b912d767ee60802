import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changedFields } from './import/diff-rows'
import type { CaseTransaction } from './in-case-transaction'
import { inTransaction } from './in-transaction'
import { digestOf, readKeys } from './keys'
import { pickFields } from './pick-fields'
import { holdPrisonEvents } from './prison-events/lock-prison-events'
import { publishCases } from './publish-cases'
import { republishReferences } from './republish-references'
import { readInput } from './read-input'
import type { Result } from './result'
import { sourceFields } from './source-input'
import { writeChange } from './write-change'

const editSourceInput = z.strictObject({
  sourceId: z.string().min(1).max(100),
  /** The version that the editor has read. */
  version: z.number().int().positive(),
  fields: sourceFields,
})

/** As a form sends it. */
export type EditSource = z.input<typeof editSourceInput>

export type EditSourceReason = 'not_allowed' | 'unknown_source' | 'stale_version' | 'own_source' | 'nothing_changed'

/**
 * Changes a source, and in the same transaction whatever rests on it. One that a verified event or a published figure
 * rests on is changed by a reviewer who did not write it as it stands, since readers see it without anybody verifying
 * it again; to hide a person needs no second one. `on` is the clock's civil day. Throws a ZodError for input that no
 * form sends.
 */
export async function editSource(
  viewer: Viewer,
  input: EditSource,
  on: Day,
): Promise<Result<{ version: number }, EditSourceReason>> {
  const { sourceId, version, fields } = readInput(editSourceInput, input)
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async (transaction) => {
    const { models, db } = transaction
    await holdPrisonEvents(db)
    const caseIds = await lockCasesOn(db, sourceId)
    const old = await models.source.findUnique({ where: { id: sourceId } })
    if (!old) return { ok: false, reason: 'unknown_source' }
    if (old.version !== version) return { ok: false, reason: 'stale_version' }
    const changed = changedFields({ ...old }, fields)
    if (changed.length === 0) return { ok: false, reason: 'nothing_changed' }
    const onlyHides = fields.confidential && changed.length === 1 && changed[0] === 'confidential'
    if (!onlyHides && (await isRelied(transaction, sourceId))) {
      if (!roleMay(viewer.role, 'source.edit')) return { ok: false, reason: 'not_allowed' }
      if (old.author === viewer.accountId) return { ok: false, reason: 'own_source' }
    }
    const data = { ...pickFields(fields, changed), version: version + 1, author: viewer.accountId }
    const { count } = await models.source.updateMany({ where: { id: sourceId, version }, data })
    if (count === 0) return { ok: false, reason: 'stale_version' }
    const keys = await readKeys(db)
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'source.update', subjectKind: 'source', subjectId: sourceId, fields: changed,
      digest: digestOf(keys, pickFields(fields, changed)),
    }])
    const tags = new Set(await publishCases(db, caseIds, on))
    for (const tag of await republishReferences(db, keys, sourceId)) tags.add(tag)
    await writeChange(db, tags)
    return { ok: true, value: { version: version + 1 } }
  })
}

/** The cases whose current events rest on a source, locked in the order of their ids. */
async function lockCasesOn(db: Statements, sourceId: string): Promise<string[]> {
  const rows = await db<{ id: string }>`
    SELECT c.id::text FROM file.case c
    WHERE c.id IN (SELECT e.case_id FROM file.event e
      JOIN file.event_source s ON s.event_id = e.id AND s.version = e.version WHERE s.source_id = ${sourceId}::text)
    ORDER BY c.id FOR UPDATE`
  return rows.map((row) => row.id)
}

/** Whether readers may see the source: a verified event rests on it, or something published without a claim status. */
async function isRelied({ db }: CaseTransaction, sourceId: string): Promise<boolean> {
  const [row] = await db<{ relied: boolean }>`
    SELECT EXISTS (SELECT FROM file.event_source s JOIN file.event e ON e.id = s.event_id AND e.version = s.version
        JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE s.source_id = ${sourceId}::text AND v.claim_status = 'verified')
      OR EXISTS (SELECT FROM file.prison_event_source s
        JOIN file.prison_event e ON e.id = s.event_id AND e.version = s.version
        JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE s.source_id = ${sourceId}::text AND v.claim_status = 'verified')
      OR EXISTS (SELECT FROM file.figure WHERE source_id = ${sourceId}::text)
      OR EXISTS (SELECT FROM file.addressee WHERE source_id = ${sourceId}::text) AS relied`
  return row?.relied ?? false
}
