import { prisma } from '@/lib/db/team'
import type { CaseTransaction } from './in-case-transaction'
import { refuseMerged } from './case-merged'
import { lockCases } from './lock-cases'
import { RecordBusy, saysBusy } from './record-busy'
import { overPrisma } from '@/lib/db/statements'

const TIMEOUT_MS = 20_000
/**
 * Runs a change in one transaction, and derives and publishes nothing by itself; the cases it is about are locked
 * first. A change that answers a reason must not have written anything. It may take `timeoutMs`, and wait as long, or
 * `lockTimeoutMs` for each lock. Throws {@link RecordBusy}, with nothing written, where it waited in vain, and
 * CaseMerged where another case stands for one of them, unless `mayBeMerged`.
 */
export async function inTransaction<Done extends { ok: boolean }>(
  caseIds: readonly string[],
  change: (transaction: CaseTransaction) => Promise<Done>,
  { timeoutMs = TIMEOUT_MS, lockTimeoutMs, mayBeMerged = false }: {
    timeoutMs?: number; lockTimeoutMs?: number; mayBeMerged?: boolean
  } = {},
): Promise<Done> {
  try {
    return await prisma().$transaction(
      async (models) => {
        const db = overPrisma(models)
        if (lockTimeoutMs !== undefined) {
          await db`SELECT set_config('lock_timeout', ${String(lockTimeoutMs)}, true)`
        }
        if (caseIds.length > 0) await lockCases(db, caseIds)
        if (caseIds.length > 0 && !mayBeMerged) await refuseMerged(db, caseIds)
        return change({ models, db })
      },
      { timeout: timeoutMs, maxWait: timeoutMs },
    )
  } catch (error) {
    throw saysBusy(error) ? new RecordBusy(error) : error
  }
}
