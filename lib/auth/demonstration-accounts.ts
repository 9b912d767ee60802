import { randomBytes } from 'node:crypto'
import { prisma } from '@/lib/db/team'
import { ROLES, type Role } from '@/lib/domain/permissions/permissions'
import { foldAlias } from './alias'
import { inAccountTransaction } from './in-account-transaction'
import { hashPassword } from './password'

export interface DemonstrationAccount {
  alias: string
  role: Role
  /** Made now, and known to whoever reads it now. */
  password: string
}

const PASSWORD_BYTES = 9

/**
 * One account per role with a new password each, for a database that is marked as a demonstration: the database itself
 * refuses them anywhere else, and this throws its error. They have no second factor.
 */
export async function prepareDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = []
  for (const role of ROLES) {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url').replace(/.{4}(?=.)/g, '$&-')
    await prepare(role, await hashPassword(password))
    accounts.push({ alias: role, role, password })
  }
  return accounts
}

async function prepare(role: Role, passwordHash: string): Promise<void> {
  const aliasKey = foldAlias(role)
  const known = await prisma().account.findUnique({ where: { aliasKey } })
  if (known && !known.demonstration) throw new Error(`${role} is the name of somebody who is no demonstration`)
  await inAccountTransaction(async ({ models, record }) => {
    const data = { passwordHash, role, lockedAt: null, totpSecret: null, totpCandidate: null }
    const { id } = known
      ? await models.account.update({ where: { id: known.id }, data })
      : await models.account.create({ data: { ...data, alias: role, aliasKey, demonstration: true } })
    const action = known ? 'account.change_password' : 'account.create'
    await record({ actor: 'operator', action, subjectKind: 'account', subjectId: id, fields: ['password', 'role'] })
    return { ok: true, value: null }
  })
}
