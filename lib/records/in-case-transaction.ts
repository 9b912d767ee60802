import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Prisma } from '@/lib/db/generated/client'
import { overPrisma, type Statements } from '@/lib/db/statements'
import { prisma } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { refuseMerged } from './case-merged'
import { lockCases } from './lock-cases'
import { holdPrisonEvents } from './prison-events/lock-prison-events'
import { publishCases } from './publish-cases'
import { RecordBusy, saysBusy } from './record-busy'
import { writeChange } from './write-change'

const TIMEOUT_MS = 20_000
// At most ten wait at once (the pool of one instance), and each save takes a fraction of a second.
const LOCK_TIMEOUT_MS = 5_000

/** Both ways into one transaction: Prisma's models, and plain SQL. */
export interface CaseTransaction {
  models: Prisma.TransactionClient
  db: Statements
}

/** A transaction of cases that are derived anew at its end. */
export interface DerivingTransaction extends CaseTransaction {
  /** What the audit log is told once all else is written: its lock is everybody's, and is held until the end. */
  tell: (...entries: AuditEntry[]) => void
}

/**
 * Runs a change of cases, which it locks, and whatever follows from it (periods, published rows, the audit log, the
 * entry that readers follow) in one transaction, on one connection. Where a change answers a reason, what it wrote
 * before is taken back. Throws {@link RecordBusy}, with nothing written, where others hold the cases for five seconds,
 * and CaseMerged where another case stands for one of them, unless the change is of that itself.
 */
export async function inCasesTransaction<Done extends { ok: boolean }>(
  caseIds: readonly string[],
  on: Day,
  change: (transaction: DerivingTransaction) => Promise<Done>,
  { mayBeMerged = false }: { mayBeMerged?: boolean } = {},
): Promise<Done> {
  const refused: Done[] = []
  try {
    return await prisma().$transaction(async (models) => {
      const result = await runChange(models, caseIds, on, change, mayBeMerged)
      if (result.ok) return result
      refused.push(result)
      throw new Error('a transaction ends without its changes by an error alone')
    }, { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS })
  } catch (error) {
    const [answer] = refused
    if (answer) return answer
    throw saysBusy(error) ? new RecordBusy(error) : error
  }
}

async function runChange<Done extends { ok: boolean }>(
  models: Prisma.TransactionClient,
  caseIds: readonly string[],
  on: Day,
  change: (transaction: DerivingTransaction) => Promise<Done>,
  mayBeMerged: boolean,
): Promise<Done> {
  const db = overPrisma(models)
  // A connection that waits for what a long import holds is one that nobody else has.
  await db`SELECT set_config('lock_timeout', ${String(LOCK_TIMEOUT_MS)}, true)`
  await holdPrisonEvents(db)
  const told: AuditEntry[] = []
  await lockCases(db, caseIds)
  if (!mayBeMerged) await refuseMerged(db, caseIds)
  const result = await change({ models, db, tell: (...entries) => void told.push(...entries) })
  if (!result.ok) return result
  const tags = await publishCases(db, caseIds, on)
  await writeAudit(db, told)
  await writeChange(db, tags)
  return result
}

/** The same for one case. */
export async function inCaseTransaction<Done extends { ok: boolean }>(
  caseId: string,
  on: Day,
  change: (transaction: DerivingTransaction) => Promise<Done>,
): Promise<Done> {
  return inCasesTransaction([caseId], on, change)
}
