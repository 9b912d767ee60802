import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changedFields } from './import/diff-rows'
import { inTransaction } from './in-transaction'
import { digestOf, readKeys } from './keys'
import { lockCases } from './lock-cases'
import { pickFields } from './pick-fields'
import { findCasesAt } from './prison-events/find-cases-at'
import { lockPrisonEvents } from './prison-events/lock-prison-events'
import { prisonFields, prisonId } from './prison-input'
import { publishCases } from './publish-cases'
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

/** What the distance from a home is measured by, and told with. */
const PLACE_FIELDS: readonly string[] = ['latitude', 'longitude', 'locationPrecision']

/** A prison may be named by thousands of cases, and all of them are derived anew where it moves. */
const TIMEOUT_MS = 300_000

/**
 * Changes a prison, and in the same transaction its published copy where there is one; where its place changes, every
 * case that names it is derived anew, since how far it lies from a home has changed. `on` is the clock's civil day.
 * Throws a ZodError for input that no form sends.
 */
export async function editPrison(
  viewer: Viewer,
  input: EditPrison,
  on: Day,
): Promise<Result<{ version: number }, EditPrisonReason>> {
  const { prisonId: id, version, fields } = readInput(editPrisonInput, input)
  if (!roleMay(viewer.role, 'prison.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], async ({ models, db }) => {
    // A case that names the prison for the first time would else be measured by where it was.
    await lockPrisonEvents(db)
    const old = await models.prison.findUnique({ where: { id } })
    if (!old) return { ok: false, reason: 'unknown_prison' }
    if (old.version !== version) return { ok: false, reason: 'stale_version' }
    const changed = changedFields({ ...old }, fields)
    if (changed.length === 0) return { ok: false, reason: 'nothing_changed' }
    const isMoved = changed.some((field) => PLACE_FIELDS.includes(field))
    const caseIds = isMoved ? await findCasesAt(db, [id]) : []
    await lockCases(db, caseIds)
    const data = { ...pickFields(fields, changed), version: version + 1 }
    const { count } = await models.prison.updateMany({ where: { id, version }, data })
    if (count === 0) return { ok: false, reason: 'stale_version' }
    const tags = new Set([...(await republish(db, id)), ...(await publishCases(db, caseIds, on))])
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'prison.update', subjectKind: 'prison', subjectId: id, fields: changed,
      digest: digestOf(await readKeys(db), pickFields(fields, changed)),
    }])
    await writeChange(db, tags)
    return { ok: true, value: { version: version + 1 } }
  }, TIMEOUT_MS)
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
