import { z } from 'zod'
import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { foldAlias } from './alias'
import { inAccountTransaction } from './in-account-transaction'
import { clearAttempts, takeAttempt } from './limits'
import { openSession } from './open-session'
import { fitsPassword } from './password'
import type { SessionState } from './session'

/** What the form sends; longer texts are nobody's. */
export const signInInput = z.strictObject({ alias: z.string().max(200), password: z.string().max(1000) })

export interface SignedIn {
  /** For the cookie, and for nothing else. */
  token: string
  state: SessionState
}

/**
 * Signs in by alias and password. The same answer after the same time for a wrong password, an account that is locked,
 * and a name that nobody has: the attempt is counted first, and a hash is always compared.
 */
export async function signIn(
  { alias, password }: z.infer<typeof signInInput>,
  at: Date,
): Promise<Result<SignedIn, 'wrong_credentials' | 'too_many_attempts'>> {
  const aliasKey = foldAlias(alias)
  const counted = (await takeAttempt('all', '')) && (await takeAttempt('password', aliasKey))
  if (!counted) return { ok: false, reason: 'too_many_attempts' }
  const account = await prisma().account.findUnique({ where: { aliasKey } })
  const fits = await fitsPassword(password, account?.passwordHash ?? null)
  if (!account || !fits || account.lockedAt !== null) return { ok: false, reason: 'wrong_credentials' }
  await clearAttempts('password', aliasKey)
  const state = firstState(account)
  return inAccountTransaction<SignedIn, 'wrong_credentials'>(async ({ models, record }) => {
    // What was compared still holds, and holds until the session is there: a change of password ends this one too.
    const [same] = await models.$queryRaw<object[]>`
      SELECT FROM file.account WHERE id = ${account.id}::uuid AND password_hash = ${account.passwordHash}
        AND locked_at IS NULL FOR SHARE`
    if (!same) return { ok: false, reason: 'wrong_credentials' }
    const opening = { accountId: account.id, secondFactor: false, pending: state !== 'complete' }
    const token = await openSession(models, opening, at)
    await record({ actor: account.id, action: 'account.sign_in', subjectKind: 'account', subjectId: account.id })
    return { ok: true, value: { token, state } }
  })
}

function firstState(account: { totpSecret: Uint8Array | null; demonstration: boolean }): SessionState {
  if (account.totpSecret !== null) return 'needs_code'
  return account.demonstration ? 'complete' : 'needs_setup'
}
