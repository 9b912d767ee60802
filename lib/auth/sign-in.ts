import { z } from 'zod'
import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { foldAlias } from './alias'
import type { Device } from './device'
import { inAccountTransaction } from './in-account-transaction'
import { openSession } from './open-session'
import { fitsPassword, waitAsToCompare } from './password'
import { isCodeOfApp, isRightCode, takeCode } from './second-factor'
import type { SessionState } from './session'
import { clearWay, takeWay } from './take-way'

/** What the form sends; longer texts are nobody's. */
export const signInInput = z.strictObject({
  alias: z.string().max(200),
  password: z.string().max(1000),
  /** The code of the second factor, at once: so nobody waits behind those who guess. */
  code: z.string().max(100).optional(),
})

export interface SignedIn {
  /** For the cookie, and for nothing else. */
  token: string
  state: SessionState
}

/**
 * Signs in by alias and password, and past the second factor where its code came along. The same answer after the same
 * time for a wrong password, an account that is locked, and a name that nobody has: the attempt is counted before the
 * password is looked at, and a hash is always compared. Without the password a right code is answered as a wrong one
 * would be, after as long. `device` is where somebody asks from, as far as it is known.
 */
export async function signIn(
  { alias, password, code = '' }: z.infer<typeof signInInput>,
  at: Date,
  device: Device | null = null,
): Promise<Result<SignedIn, 'wrong_credentials' | 'too_many_attempts'>> {
  const aliasKey = foldAlias(alias)
  const account = await prisma().account.findUnique({ where: { aliasKey } })
  const isCoded = isRightCode(account, code, at)
  const way = await takeWay({ aliasKey, isCoded, device })
  if (!way) {
    if (isCodeOfApp(code)) await waitAsToCompare()
    return { ok: false, reason: 'too_many_attempts' }
  }
  const fits = await fitsPassword(password, account?.passwordHash ?? null)
  if (!account || !fits || account.lockedAt !== null) {
    const without = way.limit === 'coded' ? await takeWay({ aliasKey, isCoded: false, device }) : way
    return { ok: false, reason: without ? 'wrong_credentials' : 'too_many_attempts' }
  }
  await clearWay(way)
  return inAccountTransaction<SignedIn, 'wrong_credentials'>(async ({ models, record }) => {
    // What was compared still holds, and holds until the session is there: a change of password ends this one too.
    const [same] = await models.$queryRaw<object[]>`
      SELECT FROM file.account WHERE id = ${account.id}::uuid AND password_hash = ${account.passwordHash}
        AND locked_at IS NULL FOR SHARE`
    if (!same) return { ok: false, reason: 'wrong_credentials' }
    const entry = { actor: account.id, subjectKind: 'account', subjectId: account.id } as const
    // Of two who bring one code at once, the second goes on to where it is asked for.
    const taken = isCoded ? await takeCode(models, account.id, code, at) : null
    const state = taken === null ? firstState(account) : 'complete'
    const opening = { accountId: account.id, secondFactor: taken !== null, pending: state !== 'complete' }
    const token = await openSession(models, opening, at)
    await record({ ...entry, action: 'account.sign_in' })
    if (taken !== null) await record({ ...entry, action: 'account.pass_second_factor', fields: [taken] })
    return { ok: true, value: { token, state } }
  })
}

function firstState(account: { totpSecret: Uint8Array | null; demonstration: boolean }): SessionState {
  if (account.totpSecret !== null) return 'needs_code'
  return account.demonstration ? 'complete' : 'needs_setup'
}
