import { Prisma } from '@/lib/db/generated/client'

/** Somebody else holds what is to be changed, or all connections, for longer than a person waits: try again later. */
export class RecordBusy extends Error {
  constructor(cause: unknown) {
    super('what is to be changed is held by others for too long', { cause })
  }
}

/** No connection came free, or the transaction took too long (Prisma's own). */
const TRANSACTION_FAILED = 'P2028'
/** Postgres: lock_not_available. */
const LOCK_TIMED_OUT = '55P03'
/** One of several that waited for each other was broken off (Prisma's own, of deadlock_detected too). */
const WAITED_IN_A_RING = 'P2034'
const RING = 'TransactionWriteConflict'

/** Whether an error of a transaction says that it waited in vain. */
export function saysBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  if (error.code === TRANSACTION_FAILED || error.code === WAITED_IN_A_RING) return true
  // What a statement in plain SQL ended by.
  const meta = JSON.stringify(error.meta ?? null)
  return meta.includes(`"code":"${LOCK_TIMED_OUT}"`) || meta.includes(`"kind":"${RING}"`)
}

/** Whether an error says that the time of the transaction itself was over, and not that it waited for its beginning. */
export function saysExpired(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === TRANSACTION_FAILED
    && error.message.includes('expired transaction')
}
