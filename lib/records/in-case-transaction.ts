import type { Prisma } from '@/lib/db/generated/client'
import { prisma } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { lockCases } from './lock-cases'
import { holdPrisonEvents } from './prison-events/lock-prison-events'
import { publishCases } from './publish-cases'
import type { Result } from './result'
import { overPrisma, type Statements } from '@/lib/db/statements'
import { writeChange } from './write-change'

const TIMEOUT_MS = 20_000

/** Both ways into one transaction: Prisma's models, and plain SQL. */
export interface CaseTransaction {
  models: Prisma.TransactionClient
  db: Statements
}

/**
 * Runs a change of one case, which it locks, and whatever follows from it (periods, published rows, the entry that
 * readers follow) in one transaction. A change that answers a reason must not have written anything.
 */
export async function inCaseTransaction<Value, Reason extends string>(
  caseId: string,
  on: Day,
  change: (transaction: CaseTransaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  return prisma().$transaction(
    async (models) => {
      const db = overPrisma(models)
      await holdPrisonEvents(db)
      await lockCases(db, [caseId])
      const result = await change({ models, db })
      if (result.ok) await writeChange(db, await publishCases(db, [caseId], on))
      return result
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}
