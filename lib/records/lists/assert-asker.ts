import type { Statements } from '@/lib/db/statements'
import { roleMay, ROLES } from '@/lib/domain/permissions/permissions'
import { StepRefused } from './list-step-state'

/** Whoever runs commands on the server: has no account. */
export const OPERATOR = 'operator'

/** A list with which somebody asked to go on. */
export interface AskedList {
  importId: string
  /** An account, which must still be allowed to, or the operator. */
  accountId: string
}

/**
 * Throws {@link StepRefused} unless the account that asked for a step may take it now: a job may come long after it was
 * asked for, and the account may be locked by then, or have another role. Whoever writes asks first and last in its
 * transaction, since a large list takes a while. The account is not locked meanwhile, so that locking it waits for
 * nothing.
 */
export async function assertAsker(db: Statements, { importId, accountId }: AskedList): Promise<void> {
  if (accountId === OPERATOR) return
  const [asker] = await db<{ role: string }>`
    SELECT a.role FROM file.list_import i JOIN file.account a ON a.id::text = ${accountId}
    WHERE i.id = ${importId}::text::uuid AND a.locked_at IS NULL
      AND (i.author = ${accountId} OR (i.state = 'undoing' AND a.role = 'administrator'))`
  const role = ROLES.find((one) => one === asker?.role)
  if (role === undefined || !roleMay(role, 'import.run')) throw new StepRefused('asker_barred')
}
