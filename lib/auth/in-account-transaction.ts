import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Prisma } from '@/lib/db/generated/client'
import { overPrisma } from '@/lib/db/statements'
import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'

const TIMEOUT_MS = 20_000

export interface AccountTransaction {
  models: Prisma.TransactionClient
  /** Puts down what was done to an account or invitation: ids and names of fields. */
  record: (entry: Pick<AuditEntry, 'actor' | 'action' | 'subjectKind' | 'subjectId'> & { fields?: string[] }) => Promise<void>
}

/**
 * Runs a change of accounts with its audit entries in one transaction. A change that answers a reason must not have
 * written anything.
 */
export async function inAccountTransaction<Value, Reason extends string>(
  change: (transaction: AccountTransaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  return prisma().$transaction(
    (models) => {
      const record: AccountTransaction['record'] = ({ fields = [], ...entry }) =>
        writeAudit(overPrisma(models), [{ ...entry, fields, digest: null }])
      return change({ models, record })
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}
