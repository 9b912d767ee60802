import { prisma } from '@/lib/db/team'
import type { CaseTransaction } from './in-case-transaction'
import { lockCases } from './lock-cases'
import type { Result } from './result'
import { overPrisma } from '@/lib/db/statements'

const TIMEOUT_MS = 20_000

/**
 * Runs a change in one transaction, and derives and publishes nothing by itself; the cases it is about are locked
 * first. A change that answers a reason must not have written anything. It may take `timeoutMs`, and wait as long.
 */
export async function inTransaction<Value, Reason extends string>(
  caseIds: readonly string[],
  change: (transaction: CaseTransaction) => Promise<Result<Value, Reason>>,
  timeoutMs = TIMEOUT_MS,
): Promise<Result<Value, Reason>> {
  return prisma().$transaction(
    async (models) => {
      const db = overPrisma(models)
      if (caseIds.length > 0) await lockCases(db, caseIds)
      return change({ models, db })
    },
    { timeout: timeoutMs, maxWait: timeoutMs },
  )
}
