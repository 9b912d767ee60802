import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres, type Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { Origin } from '../import/write-events'
import { lockCases } from '../lock-cases'
import { holdPrisonEvents } from '../prison-events/lock-prison-events'
import { publishCases } from '../publish-cases'
import { writeChange } from '../write-change'
import { archiveUntouched } from './archive-untouched'
import { type AskedList, assertAsker } from './assert-asker'
import type { Hear } from './commit-list'
import { lockList } from './list-lock'
import { readSteppingList, StepRefused } from './list-step-state'
import { noteUndone } from './note-undone'
import { takeBackIdentities } from './take-back-identities'
import { takeBackSayings } from './take-back-sayings'
import { type VersionBack, writeVersionsBack } from './write-list-events'

const LOCK_TIMEOUT_MS = 20_000

/**
 * Takes a whole import back, in one transaction: what still stands as it was imported is retracted or as it was before,
 * and cases that it made and that hold nothing else are archived. What others have touched since stays as it is, and is
 * counted. No version is lost. Throws {@link StepRefused}, with nothing written.
 */
export async function undoList(sql: Sql, asked: AskedList, on: Day, hear: Hear): Promise<void> {
  const { importId, accountId: actor } = asked
  await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    if (!(await lockList(db, importId))) throw new StepRefused('running')
    await assertAsker(db, asked)
    await db`SELECT set_config('lock_timeout', ${String(LOCK_TIMEOUT_MS)}, true)`
    const list = await readSteppingList(db, importId)
    if (list?.state !== 'undoing') throw new StepRefused('not_open')
    await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
    await holdPrisonEvents(db)
    if (list.batchId === null) await takeBackSayings(db, importId, [])
    const tags = list.batchId === null ? new Set<string>()
      : await takeBack(db, importId, { actor, batchId: list.batchId }, on, hear)
    await assertAsker(db, asked)
    await db`
      UPDATE file.list_import SET state = 'undone', undone_at = now(), undone_by = ${actor}, failure = NULL
      WHERE id = ${importId}::text::uuid`
    await writeChange(db, tags)
  })
}

async function takeBack(
  db: Statements, importId: string, origin: Origin, on: Day, hear: Hear,
): Promise<ReadonlySet<string>> {
  const caseIds = await findCasesOf(db, origin.batchId)
  hear('comparing', 0, caseIds.length)
  await lockCases(db, caseIds)
  const events = await readImported(db, origin.batchId)
  const touched = events.filter(({ isCurrent }) => !isCurrent)
  const passed = await takeBackSayings(db, importId, touched.map(({ eventId }) => eventId))
  const current = events.filter(({ isCurrent, eventId, change }) =>
    isCurrent && !(change === 'retract' && passed.has(eventId)))
  const back = current.map(backOf)
  hear('writing', 0, caseIds.length)
  await writeVersionsBack(db, back, origin)
  const identities = await takeBackIdentities(db, importId, origin)
  const archived = await archiveUntouched(db, importId, origin.batchId)
  await noteUndone(db, importId, { back: current, touched, identities, archived })
  const tags = await publishCases(db, caseIds, on, (done) => hear('publishing', done, caseIds.length))
  const plain = (action: string, subjectKind: AuditEntry['subjectKind']) => (subjectId: string): AuditEntry =>
    ({ actor: origin.actor, action, subjectKind, subjectId, fields: [], digest: null })
  await writeAudit(db, [
    plain('import.undo', 'import')(origin.batchId),
    ...back.map(({ eventId, change }) => plain(`event.${change}`, 'event')(eventId)),
    ...identities.changed.map(plain('case.take_back', 'case')), ...archived.map(plain('case.archive', 'case')),
  ])
  return tags
}

/** The cases of which an import wrote something, in order. */
async function findCasesOf(db: Statements, batchId: string): Promise<string[]> {
  const rows = await db<{ id: string }>`
    SELECT e.case_id::text AS id FROM file.event_version v JOIN file.event e ON e.id = v.event_id
    WHERE v.batch_id = ${batchId}::text::uuid
    UNION SELECT c.case_id::text FROM file.case_version c WHERE c.batch_id = ${batchId}::text::uuid ORDER BY id`
  return rows.map(({ id }) => id)
}

/** An event of which an import wrote a version. */
export interface ImportedEvent {
  eventId: string
  caseId: string
  version: number
  change: string
  /** The claim status that the version before had; null where the import made the event. */
  before: string | null
  /** Whether nobody has written a version since, but imports that were undone. */
  isCurrent: boolean
}

async function readImported(db: Statements, batchId: string): Promise<ImportedEvent[]> {
  return db<ImportedEvent>`
    SELECT v.event_id::text AS "eventId", e.case_id::text AS "caseId", v.version, v.change,
      b.claim_status AS before, NOT EXISTS (SELECT FROM file.event_version n
        WHERE n.event_id = v.event_id AND n.version > v.version
          AND NOT EXISTS (SELECT FROM file.list_import i WHERE i.batch_id = n.batch_id AND i.state = 'undone')
      ) AS "isCurrent"
    FROM file.event_version v JOIN file.event e ON e.id = v.event_id
    LEFT JOIN file.event_version b ON b.event_id = v.event_id AND b.version = v.version - 1
    WHERE v.batch_id = ${batchId}::text::uuid ORDER BY v.event_id`
}

/** What the import made or brought back is retracted; what it changed is as it was, but for a verification. */
function backOf({ eventId, version, before }: Omit<ImportedEvent, 'isCurrent'>): VersionBack {
  if (before === null || before === 'retracted') {
    return { eventId, of: version, change: 'retract', claimStatus: 'retracted' }
  }
  const claimStatus = before === 'verified' ? 'proposed' : before
  return { eventId, of: version - 1, change: 'restore', claimStatus }
}
