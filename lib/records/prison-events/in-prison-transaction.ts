import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Day } from '@/lib/domain/dates/day'
import type { DerivingTransaction } from '../in-case-transaction'
import { inManyCasesTransaction } from '../in-many-cases-transaction'
import { readKeys } from '../keys'
import { lockCases } from '../lock-cases'
import { publishCases } from '../publish-cases'
import type { WrittenVersion } from '../event/add-version'
import { refuseTooMany } from '../too-many-cases'
import { writeChange } from '../write-change'
import { findCasesAt } from './find-cases-at'
import { lockPrisonEvents } from './lock-prison-events'
import { publishPrisonEvents } from './publish-prison-events'

/** What a change of an event at a prison answers: a version, or why there is none. */
type Done = { ok: true; value: WrittenVersion } | { ok: false }

/**
 * Runs a change of one event at a prison and whatever follows from it, in one transaction: every case that names the
 * prison is locked and derived anew. A change that answers a reason must not have written anything. Throws RecordBusy
 * where others hold some of that, and TooManyCases where these are too many.
 */
export async function inPrisonTransaction<Result extends Done>(
  prisonId: string,
  on: Day,
  change: (transaction: DerivingTransaction) => Promise<Result>,
): Promise<Result> {
  return inManyCasesTransaction<Result>(async ({ models, db }) => {
    await lockPrisonEvents(db)
    const caseIds = await findCasesAt(db, [prisonId])
    refuseTooMany(caseIds)
    await lockCases(db, caseIds)
    const told: AuditEntry[] = []
    const result = await change({ models, db, tell: (...entries) => void told.push(...entries) })
    if (!result.ok) return result
    const tags = await publishCases(db, caseIds, on)
    const there = await publishPrisonEvents(db, await readKeys(db), [result.value.eventId])
    await writeAudit(db, told)
    await writeChange(db, new Set([...tags, ...there]))
    return result
  })
}
