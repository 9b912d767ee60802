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

/** Whether an error of a transaction says that it waited in vain. */
export function saysBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === TRANSACTION_FAILED || JSON.stringify(error.meta ?? null).includes(`"code":"${LOCK_TIMED_OUT}"`)
}
