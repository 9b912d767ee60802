import { prisma } from '@/lib/db/team'
import type { CaseTransaction } from './in-case-transaction'
import { refuseMerged } from './case-merged'
import { lockCases } from './lock-cases'
import { overPrisma } from '@/lib/db/statements'

const TIMEOUT_MS = 20_000
/** A prison may be named by thousands of cases, or a source be theirs: with it all of them are derived anew. */
export const MANY_CASES_TIMEOUT_MS = 300_000

/**
 * Runs a change in one transaction, and derives and publishes nothing by itself; the cases it is about are locked
 * first. A change that answers a reason must not have written anything. It may take `timeoutMs`, and wait as long.
 * Throws CaseMerged where another case stands for one of them, unless `mayBeMerged`.
 */
export async function inTransaction<Done extends { ok: boolean }>(
  caseIds: readonly string[],
  change: (transaction: CaseTransaction) => Promise<Done>,
  { timeoutMs = TIMEOUT_MS, mayBeMerged = false }: { timeoutMs?: number; mayBeMerged?: boolean } = {},
): Promise<Done> {
  return prisma().$transaction(
    async (models) => {
      const db = overPrisma(models)
      if (caseIds.length > 0) await lockCases(db, caseIds)
      if (caseIds.length > 0 && !mayBeMerged) await refuseMerged(db, caseIds)
      return change({ models, db })
    },
    { timeout: timeoutMs, maxWait: timeoutMs },
  )
}
