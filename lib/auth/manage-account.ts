import { z } from 'zod'
import { ROLES } from '@/lib/domain/permissions/permissions'
import type { Result } from '@/lib/records/result'
import { actorId, assertMay, NotAllowed, type Actor } from './assert-may'
import { inAccountTransaction, type AccountTransaction } from './in-account-transaction'

export const setLockInput = z.strictObject({ accountId: z.uuid(), locked: z.boolean() })
export const changeRoleInput = z.strictObject({ accountId: z.uuid(), role: z.enum(ROLES) })

/**
 * Nobody locks or demotes themselves, nor goes on managing once another has locked or demoted them: so one
 * administrator is always left who can undo it.
 */
export type ManageReason = 'unknown_account' | 'own_account' | 'unchanged'

/** Locks an account, which ends its sessions at once, or unlocks it. */
export function setLock(
  actor: Actor,
  { accountId, locked }: z.infer<typeof setLockInput>,
  at: Date,
): Promise<Result<{ accountId: string }, ManageReason>> {
  const change = { lockedAt: locked ? at : null }
  const action = locked ? 'account.lock' : 'account.unlock'
  return manage(actor, accountId, { action, change, isDone: (account) => (account.lockedAt !== null) === locked })
}

/** Gives an account another role, which ends its sessions at once. */
export function changeRole(
  actor: Actor,
  { accountId, role }: z.infer<typeof changeRoleInput>,
): Promise<Result<{ accountId: string }, ManageReason>> {
  return manage(actor, accountId, {
    action: 'account.change_role', change: { role }, isDone: (account) => account.role === role,
  })
}

interface Managing {
  action: string
  change: { lockedAt: Date | null } | { role: string }
  isDone: (account: Managed) => boolean
}

interface Managed {
  role: string
  lockedAt: Date | null
}

async function manage(
  actor: Actor,
  id: string,
  { action, change, isDone }: Managing,
): Promise<Result<{ accountId: string }, ManageReason>> {
  assertMay(actor, 'account.manage')
  if (actorId(actor) === id) return { ok: false, reason: 'own_account' }
  return inAccountTransaction(async ({ models, record }) => {
    const accounts = await holdAccounts(models, id, actorId(actor))
    if (actor !== 'operator') assertStillAdministers(accounts.get(actor.accountId))
    const account = accounts.get(id)
    if (!account) return { ok: false, reason: 'unknown_account' }
    if (isDone(account)) return { ok: false, reason: 'unchanged' }
    await models.account.update({ where: { id }, data: change })
    const fields = Object.keys(change)
    await record({ actor: actorId(actor), action, subjectKind: 'account', subjectId: id, fields })
    return { ok: true, value: { accountId: id } }
  })
}

/** The accounts with these ids, as they are until the transaction ends; in one order, so no two wait on each other. */
async function holdAccounts(
  models: AccountTransaction['models'], ...ids: string[]
): Promise<ReadonlyMap<string, Managed>> {
  const rows = await models.$queryRaw<(Managed & { id: string })[]>`
    SELECT id, role, locked_at AS "lockedAt" FROM file.account WHERE id::text = ANY(${ids}) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

function assertStillAdministers(own: Managed | undefined): void {
  if (own?.lockedAt !== null || own.role !== 'administrator') throw new NotAllowed('an administrator no longer')
}
