import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changedFields } from './import/diff-rows'
import { inTransaction } from './in-transaction'
import { digestOf, readKeys } from './keys'
import { pickFields } from './pick-fields'
import { prisonFields, prisonId } from './prison-input'
import { readInput } from './read-input'
import type { Result } from './result'
import { writeChange } from './write-change'
import { writeOpenPrisons } from './write-open-references'

const editPrisonInput = z.strictObject({
  prisonId,
  /** The version that the editor has read. */
  version: z.number().int().positive(),
  fields: prisonFields,
})

/** As a form sends it. */
export type EditPrison = z.input<typeof editPrisonInput>

export type EditPrisonReason = 'not_allowed' | 'unknown_prison' | 'stale_version' | 'nothing_changed'

/**
 * Changes a prison, and in the same transaction its published copy where there is one. Throws a ZodError for input that
 * no form sends.
 */
export async function editPrison(
  viewer: Viewer,
  input: EditPrison,
): Promise<Result<{ version: number }, EditPrisonReason>> {
  const { prisonId: id, version, fields } = readInput(editPrisonInput, input)
  if (!roleMay(viewer.role, 'prison.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async ({ models, db }) => {
    const old = await models.prison.findUnique({ where: { id } })
    if (!old) return { ok: false, reason: 'unknown_prison' }
    if (old.version !== version) return { ok: false, reason: 'stale_version' }
    const changed = changedFields({ ...old }, fields)
    if (changed.length === 0) return { ok: false, reason: 'nothing_changed' }
    const data = { ...pickFields(fields, changed), version: version + 1 }
    const { count } = await models.prison.updateMany({ where: { id, version }, data })
    if (count === 0) return { ok: false, reason: 'stale_version' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'prison.update', subjectKind: 'prison', subjectId: id, fields: changed,
      digest: digestOf(await readKeys(db), pickFields(fields, changed)),
    }])
    await writeChange(db, await republish(db, id))
    return { ok: true, value: { version: version + 1 } }
  })
}

async function republish(db: Statements, id: string): Promise<ReadonlySet<string>> {
  const shown = await db`SELECT true AS shown FROM open.prison WHERE id = ${id}::text`
  if (shown.length === 0 || (await writeOpenPrisons(db, [id])).length === 0) return new Set()
  const cases = await db<{ slug: string }>`
    SELECT slug FROM open.case c
    WHERE EXISTS (SELECT FROM open.event e WHERE e.case_id = c.id AND ${id}::text IN (e.prison_id, e.from_prison_id))
      OR EXISTS (SELECT FROM open.period p
        WHERE p.case_id = c.id AND ${id}::text IN (p.prison_id, p.prison_possible_id))`
  return new Set(['list', 'map', `prison:${id}`, ...cases.map(({ slug }) => `case:${slug}`)])
}
