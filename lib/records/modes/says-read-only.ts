import { Prisma } from '@/lib/db/generated/client'

/** Postgres: read_only_sql_transaction. file.refuse_read_only raises it, and so does a server that is a standby. */
const READ_ONLY = '25006'

/**
 * Whether an error of a transaction, of Prisma's or of plain SQL, says that nothing is written now; nothing of the
 * transaction was.
 */
export function saysReadOnly(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && error.code === READ_ONLY) return true
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return JSON.stringify(error.meta ?? null).includes(`"code":"${READ_ONLY}"`)
}
