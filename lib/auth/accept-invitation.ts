import { z } from 'zod'
import { encryptField } from '@/lib/db/field-cipher'
import { readFieldKeys } from '@/lib/db/field-keys'
import { Prisma } from '@/lib/db/generated/client'
import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { aliasInput, foldAlias } from './alias'
import { inAccountTransaction } from './in-account-transaction'
import { takeAttempt } from './limits'
import { openSession } from './open-session'
import { findPasswordFault, hashPassword, type PasswordFault } from './password'
import { totpPlace } from './second-factor'
import { hashToken } from './token'
import { newTotpSecret } from './totp'

export const acceptInput = z.strictObject({
  token: z.string().max(100),
  alias: z.string().max(200),
  password: z.string().max(1000),
})

export type AcceptReason = 'unknown_invitation' | 'bad_alias' | 'alias_taken' | 'too_many_attempts' | PasswordFault

/** The role that an invitation is for, or null: unknown, used, withdrawn and too old all read the same. */
export async function findInvitation(token: string, at: Date): Promise<{ id: string; role: string } | null> {
  const tokenHash = hashToken(token)
  if (tokenHash === null) return null
  return prisma().invitation.findFirst({ where: { tokenHash, ...openAt(at) }, select: { id: true, role: true } })
}

/**
 * Makes an account of an invitation, once, and signs it in: the session can set up the second factor and, until it
 * has, nothing else. `locale` is the language that the workspace speaks to it, until it chooses another; the caller has
 * checked that it has messages.
 */
export async function acceptInvitation(
  input: z.infer<typeof acceptInput>,
  at: Date,
  locale = 'en',
): Promise<Result<{ token: string }, AcceptReason>> {
  const invitation = await findInvitation(input.token, at)
  if (!invitation) return { ok: false, reason: 'unknown_invitation' }
  const alias = aliasInput.safeParse(input.alias)
  if (!alias.success) return { ok: false, reason: 'bad_alias' }
  const fault = findPasswordFault(input.password, alias.data)
  if (fault) return { ok: false, reason: fault }
  if (!(await takeAttempt('link', invitation.id))) return { ok: false, reason: 'too_many_attempts' }
  const passwordHash = await hashPassword(input.password)
  try {
    return await makeAccount(invitation, { alias: alias.data, passwordHash, locale }, at)
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'alias_taken' }
    throw error
  }
}

function makeAccount(
  invitation: { id: string; role: string },
  { alias, passwordHash, locale }: { alias: string; passwordHash: string; locale: string },
  at: Date,
): Promise<Result<{ token: string }, AcceptReason>> {
  const id = crypto.randomUUID()
  const totpCandidate = encryptField(readFieldKeys(), totpPlace(id, 'totp_candidate'), newTotpSecret())
  return inAccountTransaction(async ({ models, record }) => {
    // The row is locked first: of two who bear the link, the second finds it used.
    const [open] = await models.$queryRaw<object[]>`
      SELECT FROM file.invitation
      WHERE id = ${invitation.id}::uuid AND account_id IS NULL AND withdrawn_at IS NULL FOR UPDATE`
    if (!open) return { ok: false, reason: 'unknown_invitation' }
    const { role } = invitation
    const aliasKey = foldAlias(alias)
    await models.account.create({ data: { id, alias, aliasKey, passwordHash, role, locale, totpCandidate } })
    await models.invitation.update({ where: { id: invitation.id }, data: { accountId: id } })
    const token = await openSession(models, { accountId: id, secondFactor: false, pending: true }, at)
    await record({ actor: id, action: 'account.accept_invitation', subjectKind: 'invitation', subjectId: invitation.id })
    await record({ actor: id, action: 'account.create', subjectKind: 'account', subjectId: id, fields: ['alias', 'role'] })
    return { ok: true, value: { token } }
  })
}

function openAt(at: Date) {
  return { accountId: null, withdrawnAt: null, expiresAt: { gt: at } }
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
