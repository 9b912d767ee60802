import { LONGEST_CHANGE_MS } from '@/lib/domain/longest-change'
import type { CaseTransaction } from './in-case-transaction'
import { inTransaction } from './in-transaction'
import { RecordBusy, saysExpired } from './record-busy'
import { TooManyCases } from './too-many-cases'

const LOCK_TIMEOUT_MS = 5_000

/**
 * Runs a change in one transaction with which thousands of cases may be derived anew: those that name a prison, or rest
 * on a source. It may take five minutes (or `timeoutMs`), but waits for others no longer than the save of a case does:
 * whoever waits for what an import holds has everybody else wait behind them. A change that answers a reason must not
 * have written anything. With nothing written, it throws RecordBusy where it waited in vain, and {@link TooManyCases}
 * where its time was over.
 */
export async function inManyCasesTransaction<Done extends { ok: boolean }>(
  change: (transaction: CaseTransaction) => Promise<Done>, timeoutMs = LONGEST_CHANGE_MS,
): Promise<Done> {
  try {
    return await inTransaction([], change, { timeoutMs, lockTimeoutMs: LOCK_TIMEOUT_MS })
  } catch (error) {
    throw error instanceof RecordBusy && saysExpired(error.cause) ? new TooManyCases(error) : error
  }
}
