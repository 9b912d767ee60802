import { writeAudit } from '@/lib/db/audit'
import type { SourceOnRecord } from '@/lib/db/kept-fields'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CaseTransaction } from '../in-case-transaction'
import { inManyCasesTransaction } from '../in-many-cases-transaction'
import { digestOf, readKeys } from '../keys'
import { holdPrisonEvents } from '../prison-events/lock-prison-events'
import { publishCases } from '../publish-cases'
import { republishReferences } from '../republish-references'
import type { Result } from '../result'
import { refuseTooMany } from '../too-many-cases'
import { writeChange } from '../write-change'
import { readSourceAt } from './read-kept'

/** A transaction that holds whatever rests on a source, and the source as it stands in it. */
export interface SourceTransaction extends CaseTransaction {
  caseIds: readonly string[]
  current: { id: string; version: number; author: string | null; fields: SourceOnRecord }
}

/**
 * Runs a change of one source in one transaction, with everything locked that rests on it. Throws RecordBusy where
 * others hold some of that, and TooManyCases where these are too many.
 */
export async function inSourceTransaction<Done extends { ok: boolean }>(
  sourceId: string,
  change: (transaction: SourceTransaction) => Promise<Done>,
): Promise<Done | { ok: false; reason: 'unknown_source' }> {
  return inManyCasesTransaction<Done | { ok: false; reason: 'unknown_source' }>(async (transaction) => {
    const { models, db } = transaction
    await holdPrisonEvents(db)
    refuseTooMany(await lockCasesOn(db, sourceId))
    const [locked] = await db<{ version: number; author: string | null }>`
      SELECT version, author FROM file.source WHERE id = ${sourceId}::text FOR UPDATE`
    const fields = locked ? await readSourceAt(models, sourceId, locked.version) : null
    if (!locked || !fields) return { ok: false, reason: 'unknown_source' }
    // Who lets a case rest on it holds it until they are done: such a case is seen only now.
    const caseIds = await lockCasesOn(db, sourceId)
    return change({ ...transaction, caseIds, current: { id: sourceId, ...locked, fields } })
  })
}

/**
 * Changes some fields of a source, in one statement, and whatever rests on it. One that a verified event or a published
 * figure rests on is changed by a reviewer who did not write it as it stands, since readers see it without anybody
 * verifying it again; to hide a person needs no second one.
 */
export async function changeSource(
  { models, db, current, caseIds }: SourceTransaction,
  viewer: Viewer,
  changes: Partial<SourceOnRecord>,
  on: Day,
): Promise<Result<{ version: number }, 'not_allowed' | 'own_source' | 'nothing_changed'>> {
  const changed = Object.keys(changes)
  if (changed.length === 0) return { ok: false, reason: 'nothing_changed' }
  const onlyHides = changes.confidential === true && changed.length === 1
  if (!onlyHides && (await isRelied(db, current.id))) {
    if (!roleMay(viewer.role, 'source.edit')) return { ok: false, reason: 'not_allowed' }
    if (current.author === viewer.accountId) return { ok: false, reason: 'own_source' }
  }
  const [version, author] = [current.version + 1, viewer.accountId]
  const where = { id: current.id, version: current.version }
  const { count } = await models.source.updateMany({ where, data: { ...changes, version, author } })
  if (count === 0) throw new Error(`source ${current.id} was changed without its lock`)
  const keys = await readKeys(db)
  const subject = { subjectKind: 'source', subjectId: current.id } as const
  const digest = digestOf(keys, changes)
  const tags = new Set(await publishCases(db, caseIds, on))
  for (const tag of await republishReferences(db, keys, [current.id])) tags.add(tag)
  // The log's lock is everybody's, and is held until the end: deriving thousands of cases takes minutes.
  await writeAudit(db, [{ actor: author, action: 'source.update', ...subject, fields: changed, digest }])
  await writeChange(db, tags)
  return { ok: true, value: { version } }
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
async function isRelied(db: Statements, sourceId: string): Promise<boolean> {
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
