import { writeAudit } from '@/lib/db/audit'
import type { PrisonOnRecord } from '@/lib/db/kept-fields'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CaseTransaction } from '../in-case-transaction'
import { inManyCasesTransaction } from '../in-many-cases-transaction'
import { digestOf, readKeys } from '../keys'
import { lockCases } from '../lock-cases'
import { lockReferences } from '../lock-references'
import { findCasesAt } from '../prison-events/find-cases-at'
import { lockPrisonEvents } from '../prison-events/lock-prison-events'
import { publishCases } from '../publish-cases'
import type { Result } from '../result'
import { refuseTooMany } from '../too-many-cases'
import { writeChange } from '../write-change'
import { writeOpenPrisons } from '../write-open-references'
import { readPrisonAt } from './read-kept'

/** What the distance from a home is measured by, and told with. */
const PLACE_FIELDS: readonly string[] = ['latitude', 'longitude', 'locationPrecision']

/** A transaction that holds what happened at prisons, and a prison as it stands in it. */
export interface PrisonTransaction extends CaseTransaction {
  current: { id: string; version: number; fields: PrisonOnRecord }
}

/** Runs a change of one prison in one transaction. Throws RecordBusy where others hold what it is about. */
export async function inTransactionOfPrison<Done extends { ok: boolean }>(
  prisonId: string,
  change: (transaction: PrisonTransaction) => Promise<Done>,
): Promise<Done | { ok: false; reason: 'unknown_prison' }> {
  return inManyCasesTransaction<Done | { ok: false; reason: 'unknown_prison' }>(async (transaction) => {
    const { models, db } = transaction
    // A case that names the prison for the first time would else be measured by where it was.
    await lockPrisonEvents(db)
    const old = await models.prison.findUnique({ where: { id: prisonId }, select: { version: true } })
    const fields = old && (await readPrisonAt(models, prisonId, old.version))
    if (!old || !fields) return { ok: false, reason: 'unknown_prison' }
    return change({ ...transaction, current: { id: prisonId, version: old.version, fields } })
  })
}

/**
 * Changes some fields of a prison, in one statement, and its published copy where there is one; where its place
 * changes, every case that names it is derived anew, since how far it lies from a home has changed. Throws
 * TooManyCases, with nothing written, where these are too many.
 */
export async function changePrison(
  { models, db, current }: PrisonTransaction,
  viewer: Viewer,
  changes: Partial<PrisonOnRecord>,
  on: Day,
): Promise<Result<{ version: number }, 'nothing_changed'>> {
  const { id } = current
  const changed = Object.keys(changes)
  if (changed.length === 0) return { ok: false, reason: 'nothing_changed' }
  const isMoved = changed.some((field) => PLACE_FIELDS.includes(field))
  const caseIds = isMoved ? await findCasesAt(db, [id]) : []
  refuseTooMany(caseIds)
  await lockCases(db, caseIds)
  const [version, author] = [current.version + 1, viewer.accountId]
  const { count } = await models.prison.updateMany({
    where: { id, version: current.version }, data: { ...changes, version, author },
  })
  if (count === 0) throw new Error(`prison ${id} was changed without its lock`)
  const derived = await publishCases(db, caseIds, on)
  const tags = new Set([...derived, ...(await republish(db, id))])
  await writeAudit(db, [{
    actor: author, action: 'prison.update', subjectKind: 'prison', subjectId: id, fields: changed,
    digest: digestOf(await readKeys(db), changes),
  }])
  await writeChange(db, tags)
  return { ok: true, value: { version } }
}

/** Writes the published copy, if there is one: all that is on record of a prison is published of it. */
async function republish(db: Statements, id: string): Promise<ReadonlySet<string>> {
  const shown = await db`SELECT true AS shown FROM open.prison WHERE id = ${id}::text`
  if (shown.length === 0) return new Set()
  await writeOpenPrisons(await lockReferences(db), [id])
  const cases = await db<{ slug: string }>`
    SELECT slug FROM open.case c
    WHERE EXISTS (SELECT FROM open.event e WHERE e.case_id = c.id AND ${id}::text IN (e.prison_id, e.from_prison_id))
      OR EXISTS (SELECT FROM open.period p
        WHERE p.case_id = c.id AND ${id}::text IN (p.prison_id, p.prison_possible_id))`
  return new Set(['list', 'map', `prison:${id}`, ...cases.map(({ slug }) => `case:${slug}`)])
}
